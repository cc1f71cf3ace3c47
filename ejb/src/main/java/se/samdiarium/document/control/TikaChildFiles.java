package se.samdiarium.document.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The private folder of the child processes: their settings, and one neutral name for the file being read, so that its own name tells nothing. */
final class TikaChildFiles implements AutoCloseable {

    /** Name of the fetcher in the settings below. */
    static final String FETCHER = "file";

    /** No OCR and no other program from PATH: such a program would start by itself and may never end. */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <properties>
              <parsers>
                <parser class="org.apache.tika.parser.DefaultParser">
                  <parser-exclude class="org.apache.tika.parser.ocr.TesseractOCRParser"/>
                  <parser-exclude class="org.apache.tika.parser.external.CompositeExternalParser"/>
                  <parser-exclude class="org.apache.tika.parser.pdf.PDFParser"/>
                </parser>
                <parser class="se.samdiarium.extraction.PdfText">
                  <params>
                    <param name="ocrStrategy" type="string">no_ocr</param>
                    <param name="extractBookmarksText" type="bool">false</param>
                    <param name="sortByPosition" type="bool">false</param>
                  </params>
                </parser>
              </parsers>
              <autoDetectParserConfig>
                <embeddedDocumentExtractorFactory class="se.samdiarium.extraction.NamedFilesInside"/>
              </autoDetectParserConfig>
              <fetchers>
                <fetcher class="org.apache.tika.pipes.fetcher.fs.FileSystemFetcher">
                  <name>file</name>
                  <allowAbsolutePaths>true</allowAbsolutePaths>
                </fetcher>
              </fetchers>
            </properties>
            """;

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static final String LOGGING = """
            handlers=java.util.logging.ConsoleHandler
            .level=SEVERE
            """;

    /** People who wait for an answer go first: a large file may take all that is left, and no more. */
    private static final String BEHIND_OTHERS = """
            #!/bin/sh
            command -v nice >/dev/null && exec nice -n 15 "%1$s" "$@"
            exec "%1$s" "$@"
            """;

    private final Path folder;

    TikaChildFiles() {
        try {
            folder = Files.createTempDirectory("samdiarium-extraction");
            Files.writeString(settings(), SETTINGS);
            Files.writeString(folder.resolve("logging.properties"), LOGGING);
            Files.writeString(folder.resolve("java"), BEHIND_OTHERS.formatted(JAVA));
            folder.resolve("java").toFile().setExecutable(true);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder for temporary files (java.io.tmpdir) cannot be written", e);
        }
    }

    Path settings() {
        return folder.resolve("tika-config.xml");
    }

    /** The program that starts a child: Java with low priority where the system has a way to say so, else Java as it is. */
    Path java() {
        Path script = folder.resolve("java");
        return Files.isExecutable(script) ? script : JAVA;
    }

    List<String> jvmArguments(ExtractionLimits limits, String classPath) {
        return List.of("-cp", classPath, "-Xmx" + limits.heapMegabytes() + "m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true", "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Djava.io.tmpdir=" + folder,
                "-Djava.util.logging.config.file=" + folder.resolve("logging.properties"));
    }

    Path link(Path file, String id) {
        try {
            return Files.createSymbolicLink(folder.resolve("content-" + id), file.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException("The file to read is not there: " + file, e);
        }
    }

    void unlink(Path link) {
        try {
            Files.deleteIfExists(link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what killed children left behind; call only while no child runs. */
    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Temporary folder left behind: " + folder, e);
        }
    }
}
