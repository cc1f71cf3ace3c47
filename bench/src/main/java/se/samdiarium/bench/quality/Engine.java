package se.samdiarium.bench.quality;

import java.util.List;
import java.util.Set;

/** Something that finds Swedish texts. */
interface Engine extends AutoCloseable {

    String name();

    /** The terms a word in a text is found by. */
    Set<String> terms(String word) throws Exception;

    /** Takes these texts in place of all it had; their ids are their places in the list. */
    void index(List<String> texts) throws Exception;

    /** The texts that hold all these words, the best first, at most so many. */
    List<Integer> all(List<String> words, int most) throws Exception;

    /** The texts that hold one of these words, the best first, at most so many. */
    List<Integer> any(List<String> words, int most) throws Exception;

    @Override
    void close() throws Exception;
}
