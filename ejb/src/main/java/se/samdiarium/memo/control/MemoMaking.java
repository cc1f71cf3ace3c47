package se.samdiarium.memo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samdiarium.memo.MemoHead;
import se.samdiarium.memo.MemoId;
import se.samdiarium.memo.entity.Memo;
import se.samdiarium.publishing.boundary.Publisher;
import se.samdiarium.publishing.boundary.WordTemplates;

/** Makes files of memos. The PDFs made last are at hand: a page shows each of their pages on its own. */
@ApplicationScoped
public class MemoMaking {

    private static final int AT_HAND = 24;

    private record Key(MemoId id, int revision, MemoHead head) {
    }

    private final Publisher publisher;
    private final WordTemplates word;
    private final Templates templates;
    private final Map<Key, byte[]> pdfs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, byte[]> eldest) {
            return size() > AT_HAND;
        }
    };

    @Inject
    MemoMaking(Publisher publisher, WordTemplates word, Templates templates) {
        this.publisher = publisher;
        this.word = word;
        this.templates = templates;
    }

    /** For the container's proxy. */
    protected MemoMaking() {
        this(null, null, null);
    }

    /** As a Word file, in the template of its region. */
    public byte[] word(Memo memo, MemoHead head) {
        return word.fill(templates.inUse(memo.region()), memo.text().title(), memo.text().handler().isBlank() ? head.region() : memo.text().handler(),
                MemoBlocks.tagged(memo.text(), head), head.marking());
    }

    /** As PDF/A. */
    public byte[] pdf(Memo memo, MemoHead head) {
        Key key = new Key(memo.id(), memo.kept().revision(), head);
        synchronized (pdfs) {
            byte[] made = pdfs.get(key);
            if (made != null) {
                return made;
            }
        }
        byte[] made = publisher.pdf(MemoBlocks.publication(memo.text(), head));
        synchronized (pdfs) {
            pdfs.put(key, made);
        }
        return made;
    }

    /** The text of each page of a PDF. */
    public List<String> pages(byte[] pdf) {
        return publisher.pageTexts(pdf);
    }

    /** A page of a PDF as a picture. */
    public byte[] picture(byte[] pdf, int page) {
        return publisher.picture(pdf, page);
    }

    /** The whole text, for search. */
    public String text(Memo memo, MemoHead head) {
        return String.join("\n", pages(pdf(memo, head)));
    }
}
