/**
 * Bench: measures the running system beside its peers, in the same run and on the same database.
 *
 * <p>What is measured at the service runs inside the real server: the classes of {@link se.samdiarium.bench.inside} and
 * {@link se.samdiarium.bench.measure} are added to a copy of the EAR for the length of a bench, and are never in the product's own.
 * A bench that finds a duplicate, a gap or a lost number fails; a speed is told beside its goal and fails nothing, since it says as much
 * about the machine.
 */
package se.samdiarium.bench;
