package se.samdiarium.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.search.Hit;
import se.samdiarium.search.SearchRequest;
import se.samdiarium.search.boundary.Search;
import se.samdiarium.web.export.TableHead.Heading;
import se.samdiarium.web.page.Texts;

/** Writes the hits of a search to a file, each with a link that opens its document. */
@ApplicationScoped
public class HitExport {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Search search;
    private final Organisation organisation;
    private final Diary diary;
    private final Clock clock;

    @Inject
    HitExport(Search search, Organisation organisation, Diary diary, Clock clock) {
        this.search = search;
        this.organisation = organisation;
        this.diary = diary;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected HitExport() {
        this(null, null, null, null);
    }

    /**
     * Writes the hits.
     *
     * @param format {@link ListFormat#CSV} or {@link ListFormat#XLSX}
     * @param site   address of this system, for the links
     * @param locale language of the headings
     * @return a temporary file, the caller's to delete
     * @throws Refusal {@code search.list-too-long} above {@value SearchRequest#DEEPEST} hits
     */
    public Path write(SearchRequest request, ListFormat format, URI site, Locale locale) throws IOException {
        List<Hit> hits = search.list(request, SearchRequest.DEEPEST);
        Texts texts = new Texts(locale);
        boolean swedish = "sv".equals(locale.getLanguage());
        Map<String, String> regions = organisation.regions().stream().collect(Collectors.toMap(each -> each.code().value(), RegionView::name));
        Map<String, DocumentType> types = diary.documentTypes().stream().collect(Collectors.toMap(DocumentType::code, Function.identity()));
        Path path = Files.createTempFile("sok-", "." + format.extension());
        try (TableFile file = open(format, path, new TableHead(texts.of("search.title"), List.of(), columns(texts), List.of(), locale))) {
            for (Hit hit : hits) {
                DocumentType type = types.get(hit.type());
                String typeName = type == null ? hit.type() : swedish ? type.swedishName() : type.englishName();
                file.add(List.of(new Cell.Text(hit.number()), new Cell.Text(hit.title()),
                        new Cell.Text(regions.getOrDefault(hit.region().value(), hit.region().value())), new Cell.Text(hit.authority()),
                        new Cell.Text(typeName), new Cell.Text(texts.of("direction." + hit.direction())), new Cell.Day(hit.date()),
                        new Cell.Text(hit.correspondent().orElse("")), new Cell.Text(hit.caseTitle().orElse("")), new Cell.Count(hit.versions()),
                        new Cell.Link(site.resolve("/handling?id=" + hit.document()))));
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return path;
    }

    /** Name the file is to have: {@code sok-2025-01-31.csv}. */
    public String fileName(ListFormat format) {
        return "sok-%s.%s".formatted(LocalDate.now(clock.withZone(SWEDEN)), format.extension());
    }

    private static List<Heading> columns(Texts texts) {
        return List.of(new Heading(texts.of("entry.number"), 18, true), new Heading(texts.of("entry.title"), 48, true),
                new Heading(texts.of("search.facet.REGION"), 20, true), new Heading(texts.of("register.authority"), 22, true),
                new Heading(texts.of("entry.type"), 18, true), new Heading(texts.of("entry.direction"), 11, true),
                new Heading(texts.of("entry.date"), 12, true), new Heading(texts.of("entry.correspondent"), 26, true),
                new Heading(texts.of("search.facet.CASE"), 36, true), new Heading(texts.of("search.versions"), 9, true),
                new Heading(texts.of("search.link"), 50, true));
    }

    static TableFile open(ListFormat format, Path path, TableHead head) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(path));
        return format == ListFormat.XLSX ? new XlsxFile(out, head) : new CsvFile(out, head);
    }
}
