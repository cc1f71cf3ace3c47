package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samdiarium.access.Caller;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.FileName;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.publishing.Publication;
import se.samdiarium.publishing.boundary.Publisher;

/** Publications as documents of a region: PDF/A, with their text for search. */
@ApplicationScoped
public class MadeFiles {

    private final Publisher publisher;
    private final Deposits deposits;

    @Inject
    MadeFiles(Publisher publisher, Deposits deposits) {
        this.publisher = publisher;
        this.deposits = deposits;
    }

    /** For the container's proxy. */
    protected MadeFiles() {
        this(null, null);
    }

    /** Makes the document, owned by the region of the caller. */
    public DocumentId document(Publication text, String title, FileName name, Caller by) {
        try {
            Path file = Files.createTempFile("made", ".pdf");
            try {
                Files.write(file, publisher.pdf(text));
                return deposits.create(by.actingRegion(), title, new Deposits.Made(file, name, "application/pdf", List.of(plain(text))), by);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a file, for whoever wants to look at it. */
    public byte[] file(Publication text, boolean word) {
        return word ? publisher.word(text) : publisher.pdf(text);
    }

    /** The words of it, a paragraph a line. */
    static String plain(Publication text) {
        List<String> lines = new ArrayList<>(List.of(text.title()));
        text.facts().forEach(fact -> lines.add(fact.name() + ": " + fact.value()));
        text.blocks().forEach(block -> lines.addAll(switch (block) {
            case Publication.Heading heading -> List.of(heading.text());
            case Publication.Paragraph paragraph -> List.of(paragraph.text());
            case Publication.Items items -> items.lines();
            case Publication.Table table -> Stream.concat(Stream.of(table.head()), table.rows().stream()).map(row -> String.join("\t", row)
                    .replace("-\n", "").replace("\n", " ")).toList();
        }));
        return String.join("\n\n", lines).replace("\f", " ");
    }
}
