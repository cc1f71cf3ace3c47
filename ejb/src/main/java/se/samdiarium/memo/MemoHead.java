package se.samdiarium.memo;

import java.util.List;

/**
 * What a memo takes from elsewhere when a file is made of it.
 *
 * @param region      name of the region
 * @param number      number of the case; empty while there is none
 * @param attachments the documents that go with it, named, in order
 */
public record MemoHead(String region, String number, List<String> attachments) {

    /** Keeps its own copy. */
    public MemoHead {
        attachments = List.copyOf(attachments);
    }
}
