/** Bench of signatures: the library beside its foundation's own validator, on the same files; needs no running system. */
package se.samdiarium.bench.signing;
