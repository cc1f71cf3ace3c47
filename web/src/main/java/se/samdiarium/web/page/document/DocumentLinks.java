package se.samdiarium.web.page.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import se.samdiarium.document.DocumentId;
import se.samdiarium.search.Passage;
import se.samdiarium.search.Sought;

/** Addresses of documents' pages, and of bytes and pictures, served by REST to the page's session. */
public final class DocumentLinks {

    private DocumentLinks() {
    }

    /** A version's bytes. */
    public static String content(DocumentId id, int version) {
        return "/api/v1/documents/%s/versions/%d/content".formatted(id, version);
    }

    /** A page of a version as a picture. */
    public static String picture(DocumentId id, int version, int page) {
        return "/api/v1/documents/%s/versions/%d/pages/%d".formatted(id, version, page);
    }

    /** A version's page, with what is sought marked. */
    public static String reader(DocumentId id, int version, Sought sought) {
        return "/handling?id=%s&version=%d%s".formatted(id, version, sought(sought));
    }

    /** The same, at the place of a passage. */
    public static String passage(DocumentId id, int version, Sought sought, Passage passage) {
        return "%s&sida=%d&stalle=%d#sida-%d".formatted(reader(id, version, sought), passage.page(), passage.place(), passage.page());
    }

    /** What is sought as the end of an address, with what goes before it; empty when nothing is. */
    static String sought(Sought sought) {
        return sought.section().map(section -> "&paragraf=" + section.number()).orElse("")
                + (sought.words().isBlank() ? "" : "&q=" + URLEncoder.encode(sought.words(), StandardCharsets.UTF_8));
    }
}
