package se.samdiarium.web.page.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.search.Fragment;
import se.samdiarium.search.Hit;
import se.samdiarium.search.PageMarks;
import se.samdiarium.search.Section;
import se.samdiarium.search.Sought;
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
    private PageMarks drawn;
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

    /** Whether the text is shown instead of the pages: when it was asked for, and when what was sought cannot be drawn on the pages. */
    public boolean isAsText() {
        return document.isTextAsked() || isUndrawable() && !document.isPagesAsked();
    }

    /** Whether something was sought that cannot be shown on the pages. */
    public boolean isUndrawable() {
        boolean pages = document.shown().isPdf();
        return isSought() && (!pages || !document.isTextAsked() && !drawn().known());
    }

    /** The marks on a page of the shown version. */
    public List<PageMarks.Mark> on(int page) {
        return isSought() ? drawn().marks().stream().filter(mark -> mark.page() == page).toList() : List.of();
    }

    /** The pages of the shown version as text, in pieces. */
    public List<List<Piece>> pages() {
        if (pages == null) {
            pages = new ArrayList<>();
            for (List<Fragment> page : search.mark(document.id(), document.shown().number(), sought(), document.texts())) {
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

    /** How many places are marked in what is shown. */
    public int marks() {
        if (!isAsText()) {
            return drawn().marks().size();
        }
        pages();
        return marks;
    }

    /** Whether anything is sought in the document. */
    public boolean isSought() {
        return !sought().isNothing();
    }

    /** What is sought, in words: the section and what was asked for. */
    public String soughtText() {
        return Stream.concat(sought().section().map(Section::text).stream(), Stream.of(sought().words()).filter(text -> !text.isBlank()))
                .collect(Collectors.joining(" + "));
    }

    /** What is sought as the end of an address, with what goes before it; empty when nothing is. */
    public String queryPart() {
        return DocumentLinks.sought(sought());
    }

    /** What is most like the document, of what the person may see. */
    public List<Hit> similar() {
        return search.similar(document.id(), MOST_SIMILAR);
    }

    private Sought sought() {
        return new Sought(request.getParameter("q"), Section.parse(request.getParameter("paragraf")));
    }

    private PageMarks drawn() {
        if (drawn == null) {
            drawn = search.marks(document.id(), document.shown().number(), sought());
        }
        return drawn;
    }
}
