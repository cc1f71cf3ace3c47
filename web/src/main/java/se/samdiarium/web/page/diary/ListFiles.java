package se.samdiarium.web.page.diary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import se.samdiarium.web.export.ListFormat;
import se.samdiarium.web.page.Language;

/** The list of the page as files, served by REST to the page's session. */
@Named("listFiles")
@RequestScoped
public class ListFiles {

    /**
     * A file to be fetched.
     *
     * @param name    of the format
     * @param most    lines it takes
     * @param address where
     */
    public record ListFile(String name, int most, String address) {
    }

    private final AskedList asked;
    private final Language language;

    @Inject
    ListFiles(AskedList asked, Language language) {
        this.asked = asked;
        this.language = language;
    }

    /** For the container's proxy. */
    protected ListFiles() {
        this(null, null);
    }

    /** One for each format. */
    public List<ListFile> all() {
        return Arrays.stream(ListFormat.values()).map(format -> new ListFile(format == ListFormat.XLSX ? "Excel" : format.name(), format.most(),
                "/api/v1/diary?%s&format=%s&lang=%s".formatted(asked.text(), format.extension(), language.getTag()))).toList();
    }
}
