package se.samdiarium.web.page.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.samdiarium.search.Fragment;
import se.samdiarium.search.Hit;
import se.samdiarium.search.boundary.Search;

/** The document from the side of a search: what was asked for, marked in its text, and what is like it. */
@Named("documentPassages")
@RequestScoped
public class DocumentPassages {

    private static final int MOST_SIMILAR = 5;

    /** A piece of a page's text; a marked one has a number, from 1, by which it is gone to. */
    public record Piece(String text, int mark) {

        /** Whether it is what was asked for. */
        public boolean isMarked() {
            return mark > 0;
        }
    }

    private final DocumentPage document;
    private final Search search;
    private final HttpServletRequest request;
    private List<List<Piece>> pages;
    private int marks;

    @Inject
    DocumentPassages(DocumentPage document, Search search, HttpServletRequest request) {
        this.document = document;
        this.search = search;
        this.request = request;
    }

    /** For the container's proxy. */
    protected DocumentPassages() {
        this(null, null, null);
    }

    /** The pages of the shown version as text, in pieces. */
    public List<List<Piece>> pages() {
        if (pages == null) {
            pages = new ArrayList<>();
            for (List<Fragment> page : search.mark(query(), document.texts())) {
                List<Piece> pieces = new ArrayList<>();
                for (Fragment piece : page) {
                    marks += piece.marked() ? 1 : 0;
                    pieces.add(new Piece(piece.text(), piece.marked() ? marks : 0));
                }
                pages.add(pieces);
            }
        }
        return pages;
    }

    /** How many places are marked. */
    public int marks() {
        pages();
        return marks;
    }

    /** What was asked for; empty when one did not come from a search. */
    public String query() {
        String query = request.getParameter("q");
        return query == null ? "" : query;
    }

    /** The question as the end of an address, with what goes before it; empty without a question. */
    public String queryPart() {
        return query().isEmpty() ? "" : "&q=" + URLEncoder.encode(query(), StandardCharsets.UTF_8);
    }

    /** What is most like the document, of what the person may see. */
    public List<Hit> similar() {
        return search.similar(document.id(), MOST_SIMILAR);
    }
}
