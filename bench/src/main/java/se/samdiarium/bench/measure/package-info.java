/** Measure: load and the figures it gives; used by the harness for the peers and inside the server for the service. */
package se.samdiarium.bench.measure;
