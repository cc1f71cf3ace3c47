/** How well Swedish words are found: the product's analysis beside Lucene's SwedishAnalyzer and PostgreSQL's configuration swedish. */
package se.samdiarium.bench.quality;
