package se.samdiarium.document.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.FileName;

/** Reads UTF-8 text in this process, for tests of those who use the port. */
public final class FakeTextExtraction implements TextExtraction {

    @Override
    public Extraction extract(Path file, FileName name) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return bytes.length == 0 ? new Extraction.Failed("application/octet-stream", "document.extraction-unreadable", name + " is empty")
                    : new Extraction.Text("text/plain", List.of(new String(bytes, StandardCharsets.UTF_8).split("\f", -1)), Optional.empty(),
                            Optional.empty(), Map.of(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // nothing to give back
    }
}
