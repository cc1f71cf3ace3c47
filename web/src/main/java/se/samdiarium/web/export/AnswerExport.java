package se.samdiarium.web.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.search.AnswerComparison;
import se.samdiarium.search.AnswerComparison.Answer;
import se.samdiarium.search.AnswerComparison.Answerer;
import se.samdiarium.search.Passage;
import se.samdiarium.search.Sought;
import se.samdiarium.web.export.TableHead.Heading;
import se.samdiarium.web.page.Texts;
import se.samdiarium.web.page.document.DocumentLinks;

/** Writes what answers say about a section to a file, each passage with a link that opens it. */
@ApplicationScoped
public class AnswerExport {

    /** A cell of a sheet takes 32 767 characters. */
    private static final int LONGEST = 32_000;

    private final Organisation organisation;

    @Inject
    AnswerExport(Organisation organisation) {
        this.organisation = organisation;
    }

    /** For the container's proxy. */
    protected AnswerExport() {
        this(null);
    }

    /**
     * Writes the comparison.
     *
     * @param only   codes of regions and names of others to take with; empty for all
     * @param format {@link ListFormat#CSV} or {@link ListFormat#XLSX}
     * @param site   address of this system, for the links
     * @param locale language of the headings
     * @return a temporary file, the caller's to delete
     */
    public Path write(AnswerComparison comparison, Sought sought, Set<String> only, ListFormat format, URI site, Locale locale) throws IOException {
        Texts texts = new Texts(locale);
        Path path = Files.createTempFile("remissvar-", "." + format.extension());
        String title = texts.of("answers.title") + " " + sought.section().orElseThrow().number();
        try (TableFile file = HitExport.open(format, path, new TableHead(title, List.of(), columns(texts), List.of(), locale))) {
            for (Answerer answerer : comparison.answerers()) {
                if (only.isEmpty() || only.contains(answerer.region().map(Object::toString).orElse(answerer.name()))) {
                    for (List<Cell> line : lines(answerer, sought, site, texts)) {
                        file.add(line);
                    }
                }
            }
            if (only.isEmpty()) {
                Map<String, String> names = organisation.regions().stream()
                        .collect(Collectors.toMap(each -> each.code().value(), RegionView::name));
                for (var region : comparison.missing()) {
                    file.add(line(names.get(region.value()), texts.of("answers.no-answer")));
                }
            }
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return path;
    }

    private static List<List<Cell>> lines(Answerer answerer, Sought sought, URI site, Texts texts) {
        List<List<Cell>> lines = new ArrayList<>();
        for (Answer answer : answerer.answers()) {
            if (answer.passages().isEmpty()) {
                lines.add(line(answerer.name(), answer, texts.of(answer.readable() ? "answers.says-nothing" : "answers.cannot-read"),
                        new Cell.Text(""), answer.document().<Cell>map(document -> new Cell.Link(site.resolve(
                                DocumentLinks.reader(document, answer.version(), sought)))).orElse(new Cell.Text(""))));
            }
            for (Passage passage : answer.passages()) {
                lines.add(line(answerer.name(), answer, passage.text(), new Cell.Count(passage.page()), new Cell.Link(site.resolve(
                        DocumentLinks.passage(answer.document().orElseThrow(), answer.version(), sought, passage)))));
            }
        }
        return lines;
    }

    private static List<Cell> line(String name, Answer answer, String text, Cell page, Cell link) {
        return List.of(new Cell.Text(name), new Cell.Text(answer.number()), new Cell.Text(answer.title()), new Cell.Day(answer.date()), page,
                new Cell.Text(text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text), link);
    }

    private static List<Cell> line(String name, String told) {
        Cell nothing = new Cell.Text("");
        return List.of(new Cell.Text(name), nothing, nothing, nothing, nothing, new Cell.Text(told), nothing);
    }

    private static List<Heading> columns(Texts texts) {
        return List.of(new Heading(texts.of("answers.from"), 28, true), new Heading(texts.of("entry.number"), 18, true),
                new Heading(texts.of("entry.title"), 36, true), new Heading(texts.of("entry.date"), 12, true),
                new Heading(texts.of("answers.page"), 7, true), new Heading(texts.of("answers.passage"), 90, true),
                new Heading(texts.of("search.link"), 50, true));
    }
}
