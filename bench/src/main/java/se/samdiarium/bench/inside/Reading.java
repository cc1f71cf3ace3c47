package se.samdiarium.bench.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.FileName;
import se.samdiarium.document.control.TextExtraction;

/** The text extraction of the server alone: the same file read again and again, nothing kept. */
@ApplicationScoped
public class Reading {

    private static final FileName NAME = new FileName("bench.pdf");

    @Inject
    private TextExtraction extraction;

    /** Reads the file the order names. */
    Clients.WorkOf work(JsonObject order) {
        Path file = Path.of(order.getString("file"));
        return person -> () -> {
            if (!(extraction.extract(file, NAME) instanceof Extraction.Text text) || text.pages().isEmpty()) {
                throw new IllegalStateException("not read: " + file);
            }
            return true;
        };
    }
}
