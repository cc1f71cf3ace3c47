/** Search: how fast a large index is built and answers, beside Lucene alone and PostgreSQL's full text, and whether it counts right. */
package se.samdiarium.bench.search;
