package se.samdiarium.ades;

import java.util.Optional;

/**
 * Keeps the last good copy of each trusted list by its address. What it gives is verified at each load, so it needs no secrecy; what it loses is
 * fetched again.
 */
public interface ListCopies {

    /** The copy of the list published at this address, if there is one. */
    Optional<byte[]> read(String address);

    /** Takes a fetched, correctly signed list as the new copy. */
    void write(String address, byte[] list);
}
