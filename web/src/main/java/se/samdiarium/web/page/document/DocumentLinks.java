package se.samdiarium.web.page.document;

import se.samdiarium.document.DocumentId;

/** Addresses of bytes and pictures, served by REST to the page's session. */
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
}
