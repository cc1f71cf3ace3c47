package se.samdiarium.memo;

import java.util.List;

/**
 * What a memo takes from elsewhere when a file is made of it.
 *
 * @param region      name of the region
 * @param number      number of the case; empty while there is none
 * @param attachments the documents that go with it, named, in order
 * @param marking     lines of its sekretessmarkering, the first its heading; none: not marked
 */
public record MemoHead(String region, String number, List<String> attachments, List<String> marking) {

    /** Of a memo that is not marked. */
    public MemoHead(String region, String number, List<String> attachments) {
        this(region, number, attachments, List.of());
    }

    /** Keeps its own copies. */
    public MemoHead {
        attachments = List.copyOf(attachments);
        marking = List.copyOf(marking);
    }
}
