package se.samdiarium.document.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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

    private boolean closed;

    @Override
    public Extraction extract(Path file, FileName name) {
        if (closed) {
            throw new ExtractionUnavailable("closed", null);
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            return bytes.length == 0 ? unreadable(name, "is empty")
                    : text(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return unreadable(name, "is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Extraction text(String text) {
        return new Extraction.Text("text/plain", List.of(text.split("\f", -1)), Optional.empty(), Optional.empty(), Map.of(), false);
    }

    private static Extraction unreadable(FileName name, String why) {
        return new Extraction.Failed("application/octet-stream", "document.extraction-unreadable", name + " " + why);
    }

    @Override
    public void close() {
        closed = true;
    }
}
