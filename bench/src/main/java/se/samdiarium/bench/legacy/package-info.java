/** Rows a second when an old diary is taken in, beside the same number of bare rows. */
package se.samdiarium.bench.legacy;
