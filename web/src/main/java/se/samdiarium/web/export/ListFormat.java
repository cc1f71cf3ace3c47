package se.samdiarium.web.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms a list leaves the system in, and how many lines a file takes. */
public enum ListFormat {
    /** RFC 4180 with UTF-8 and semicolons, as spreadsheets with Swedish settings read it. */
    CSV("text/csv; charset=utf-8; header=present", 100_000),
    /** Office Open XML (ISO/IEC 29500) with dates as dates. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 100_000),
    /** To be read and printed; set as a whole in memory, hence the lower number. */
    PDF("application/pdf", 5_000);

    private final String mediaType;
    private final int most;

    ListFormat(String mediaType, int most) {
        this.mediaType = mediaType;
        this.most = most;
    }

    /** The format of this name, {@code csv}, {@code xlsx} or {@code pdf}. */
    public static Optional<ListFormat> of(String name) {
        return Arrays.stream(values()).filter(format -> format.extension().equals(name)).findFirst();
    }

    /** Media type with its parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** Lines at most. */
    public int most() {
        return most;
    }

    /** End of the file's name, and the format's name in addresses. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
