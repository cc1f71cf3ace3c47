/** Benches of signatures: the library beside its foundation's own validator, on the same files; and signatories who finish at the same moment. */
package se.samdiarium.bench.signing;
