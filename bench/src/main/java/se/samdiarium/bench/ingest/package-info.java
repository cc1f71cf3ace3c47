/** Ingest: from the upload of a file until its text is found. */
package se.samdiarium.bench.ingest;
