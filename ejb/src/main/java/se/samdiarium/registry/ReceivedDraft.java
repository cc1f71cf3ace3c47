package se.samdiarium.registry;

import java.util.List;
import se.samdiarium.document.ReceivedFileView;

/**
 * A received file as it waits to be registered.
 *
 * @param file      the file
 * @param proposal  what could be read from it
 * @param sameBytes where the region has the same bytes already
 */
public record ReceivedDraft(ReceivedFileView file, Proposal proposal, List<Duplicate> sameBytes) {

    /** Keeps the list as it is. */
    public ReceivedDraft {
        sameBytes = List.copyOf(sameBytes);
    }
}
