/** Generated: a diary as large as ten years of all regions, and what its documents say. */
package se.samdiarium.bench.generated;
