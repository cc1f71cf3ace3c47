package se.samdiarium.bench.inside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.FileName;
import se.samdiarium.document.control.TextExtraction;

/** The text extraction of the server alone: files read again and again, nothing kept. */
@ApplicationScoped
public class Reading {

    private static final FileName NAME = new FileName("bench.pdf");

    @Inject
    private TextExtraction extraction;

    /** Reads the files the order names, in turn. */
    Clients.WorkOf work(JsonObject order) {
        List<Path> files = order.getJsonArray("files").getValuesAs((JsonString name) -> Path.of(name.getString()));
        AtomicInteger next = new AtomicInteger();
        return person -> () -> {
            Path file = files.get(Math.floorMod(next.getAndIncrement(), files.size()));
            if (!(extraction.extract(file, NAME) instanceof Extraction.Text text) || text.pages().isEmpty()) {
                throw new IllegalStateException("not read: " + file);
            }
            return true;
        };
    }
}
