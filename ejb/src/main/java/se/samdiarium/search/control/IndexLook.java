package se.samdiarium.search.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import se.samdiarium.search.IndexDocument;

/** A look at what an index holds, entry by entry, each by the stamp on it; remembers which it has been asked about. For one thread. */
final class IndexLook {

    static final String STAMP = "stamp";

    /** How an entry of the database is in the index. */
    enum Found { SAME, OLDER, MISSING }

    private final IndexSearcher searcher;
    private final FixedBitSet seen;

    IndexLook(IndexSearcher searcher) {
        this.searcher = searcher;
        this.seen = new FixedBitSet(Math.max(1, searcher.getIndexReader().maxDoc()));
    }

    Found at(IndexDocument entry) {
        try {
            Found found = Found.MISSING;
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                int document = document(leaf, new BytesRef(Fields.id(entry.entry().value())));
                if (document >= 0) {
                    seen.set(leaf.docBase + document);
                    NumericDocValues stamps = leaf.reader().getNumericDocValues(STAMP);
                    boolean same = stamps != null && stamps.advanceExact(document) && stamps.longValue() == Stamp.of(entry);
                    found = same ? Found.SAME : Found.OLDER;
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry of the index. */
    record Held(UUID entry, UUID document) { }

    /** Whether the index holds this entry. */
    boolean holds(UUID entry) {
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                if (document(leaf, new BytesRef(Fields.id(entry))) >= 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries nobody asked about. */
    List<Held> unseen() {
        try {
            List<Held> entries = new ArrayList<>();
            StoredFields stored = searcher.storedFields();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                NumericDocValues stamps = DocValues.getNumeric(leaf.reader(), STAMP);
                for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                    if ((live == null || live.get(i)) && !seen.get(leaf.docBase + i) && stamps.advanceExact(i)) {
                        Document fields = stored.document(leaf.docBase + i);
                        entries.add(new Held(UUID.fromString(fields.get(Fields.ENTRY)), UUID.fromString(fields.get(Fields.DOCUMENT))));
                    }
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last of the block is the entry itself, those before it are its older versions. */
    private static int document(LeafReaderContext leaf, BytesRef id) throws IOException {
        Terms terms = leaf.reader().terms(Fields.ENTRY);
        TermsEnum at = terms == null ? null : terms.iterator();
        if (at == null || !at.seekExact(id)) {
            return -1;
        }
        Bits live = leaf.reader().getLiveDocs();
        PostingsEnum documents = at.postings(null, PostingsEnum.NONE);
        int last = -1;
        for (int next = documents.nextDoc(); next != DocIdSetIterator.NO_MORE_DOCS; next = documents.nextDoc()) {
            if (live == null || live.get(next)) {
                last = next;
            }
        }
        return last;
    }
}
