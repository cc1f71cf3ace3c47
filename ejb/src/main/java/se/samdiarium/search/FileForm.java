package se.samdiarium.search;

/** The forms of files people tell apart. */
public enum FileForm {
    /** PDF. */
    PDF,
    /** Word processing. */
    TEXT_DOCUMENT,
    /** Sheets. */
    SHEET,
    /** Slides. */
    SLIDES,
    /** A letter with its attachments. */
    MAIL,
    /** A picture. */
    PICTURE,
    /** Any other. */
    OTHER;

    /** The form of a media type (RFC 6838). */
    public static FileForm of(String mediaType) {
        String type = mediaType == null ? "" : mediaType;
        if (type.startsWith("application/pdf")) {
            return PDF;
        }
        if (type.contains("spreadsheet") || type.contains("ms-excel") || type.startsWith("text/csv")) {
            return SHEET;
        }
        if (type.contains("presentation") || type.contains("powerpoint")) {
            return SLIDES;
        }
        if (type.startsWith("message/") || type.contains("ms-outlook")) {
            return MAIL;
        }
        if (type.startsWith("image/")) {
            return PICTURE;
        }
        boolean text = type.contains("word") || type.contains("opendocument.text") || type.startsWith("text/") || type.contains("rtf");
        return text ? TEXT_DOCUMENT : OTHER;
    }
}
