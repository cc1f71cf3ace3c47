package se.samdiarium.document.control;

import java.nio.file.Path;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.FileName;

/**
 * Reads the text out of a file of any form. The port; {@code TextExtractionContract} in the tests says what every implementation keeps.
 */
public interface TextExtraction extends AutoCloseable {

    /**
     * Reads one file. A file that cannot be read is an outcome, not an exception.
     *
     * @param file the bytes; only read, its name on disk is not looked at
     * @param name the name it came in with, for messages only: the form is told from the bytes
     * @throws ExtractionUnavailable when no text can be extracted from any file just now: try again, the file is not to blame
     */
    Extraction extract(Path file, FileName name);

    @Override
    void close();
}
