package se.samdiarium.signing.control;

import java.util.Optional;
import se.samdiarium.ades.ListCopies;

/** The copies of the newest set in the database. Lists are kept there as a set, by {@link TrustSnapshots#keep}, never one by one. */
record DatabaseCopies(TrustSnapshots snapshots) implements ListCopies {

    @Override
    public Optional<byte[]> read(String address) {
        return snapshots.newest(address);
    }

    @Override
    public void write(String address, byte[] list) {
        // kept as a set, after the load
    }
}
