package se.samdiarium.search.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/** One word of {@link NearParts} in one segment: the documents that hold one of its tokens and, once they are {@link #read}, its places there. */
final class NearPart extends DocIdSetIterator {

    private final List<PostingsEnum> tokens;
    private int document = -1;
    private int[] places = new int[16];
    private int count;
    private int at;

    private NearPart(List<PostingsEnum> tokens) {
        this.tokens = tokens;
    }

    /** Null when the segment has none of the tokens. */
    static NearPart of(TermsEnum terms, List<String> tokens) throws IOException {
        List<PostingsEnum> known = new ArrayList<>();
        for (String token : tokens) {
            if (terms.seekExact(new BytesRef(token))) {
                known.add(terms.postings(null, PostingsEnum.POSITIONS));
            }
        }
        return known.isEmpty() ? null : new NearPart(known);
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() throws IOException {
        return advance(document + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        int first = NO_MORE_DOCS;
        for (PostingsEnum token : tokens) {
            first = Math.min(first, token.docID() < target ? token.advance(target) : token.docID());
        }
        document = first;
        return first;
    }

    @Override
    public long cost() {
        return tokens.stream().mapToLong(PostingsEnum::cost).sum();
    }

    /** Reads the places in the document. */
    void read() throws IOException {
        count = 0;
        at = 0;
        int holding = 0;
        for (PostingsEnum token : tokens) {
            if (token.docID() == document) {
                holding++;
                int more = token.freq();
                places = ArrayUtil.grow(places, count + more);
                for (int i = 0; i < more; i++) {
                    places[count] = token.nextPosition();
                    count++;
                }
            }
        }
        if (holding > 1) {
            Arrays.sort(places, 0, count);
        }
    }

    /** The place looked at. */
    int place() {
        return places[at];
    }

    /** Goes on to the next place to the right. @return whether there is one */
    boolean next() {
        at++;
        return at < count;
    }
}
