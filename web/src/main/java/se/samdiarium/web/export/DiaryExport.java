package se.samdiarium.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.DiaryList;
import se.samdiarium.registry.ListQuery;
import se.samdiarium.registry.WholeList;
import se.samdiarium.registry.boundary.DiaryLists;

/**
 * Writes a list to a file. The lines are those there were at one moment; what they tell is read part by part, each in a short transaction,
 * so that neither the memory nor a slow reader holds the database. The file is whole before anybody gets its first byte.
 */
@ApplicationScoped
public class DiaryExport {

    private static final int PART = 1_000;
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final DiaryLists lists;
    private final ListDescription description;
    private final Clock clock;

    @Inject
    DiaryExport(DiaryLists lists, ListDescription description, Clock clock) {
        this.lists = lists;
        this.description = description;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected DiaryExport() {
        this(null, null, null);
    }

    /**
     * Writes the list.
     *
     * @param locale language of what stands around the data
     * @return a temporary file, the caller's to delete
     * @throws Refusal {@code registry.list-too-long} when it has more lines than the format takes, {@code registry.other-diary}
     */
    public Path write(ListQuery query, ListFormat format, Locale locale) throws IOException {
        WholeList whole = lists.whole(query, format.most());
        ListLines lines = new ListLines(locale, lists.isOfAllRegions());
        TableHead head = description.head(query, whole.ids().size(), lines.columns(query.list()), locale);
        Path path = Files.createTempFile("diarium-", "." + format.extension());
        try (TableFile file = open(format, path, head)) {
            for (int from = 0; from < whole.ids().size(); from += PART) {
                for (List<Cell> line : part(whole, from, lines)) {
                    file.add(line);
                }
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return path;
    }

    /** Name the file is to have: {@code diarium-2025-01-31.csv}. */
    public String fileName(ListQuery query, ListFormat format) {
        String list = query.list() == DiaryList.ENTRIES ? "diarium" : "arenden";
        return "%s-%s.%s".formatted(list, LocalDate.now(clock.withZone(SWEDEN)), format.extension());
    }

    private List<List<Cell>> part(WholeList whole, int from, ListLines lines) {
        List<UUID> ids = whole.ids().subList(from, Math.min(from + PART, whole.ids().size()));
        return whole.list() == DiaryList.ENTRIES ? lists.entriesOf(ids).stream().map(lines::line).toList()
                : lists.casesOf(ids).stream().map(lines::line).toList();
    }

    private static TableFile open(ListFormat format, Path path, TableHead head) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(path));
        return switch (format) {
            case CSV -> new CsvFile(out, head);
            case XLSX -> new XlsxFile(out, head);
            case PDF -> new PdfFile(out, head);
        };
    }
}
