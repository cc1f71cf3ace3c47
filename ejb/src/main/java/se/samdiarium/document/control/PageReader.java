package se.samdiarium.document.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Reads pages of a PDF from their pictures with Tesseract, when it is installed with Swedish. Two kinds of child processes with time limits:
 * one draws the pages, one reads each. The file itself is only read.
 */
final class PageReader {

    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final String LANGUAGE = "swe";
    private static final String RESOLUTION = "300";
    private static final int HEAP_MEGABYTES = 512;

    private final String program;
    private final Duration pageLimit;
    private final int mostPages;

    /**
     * @param program   name on PATH, or path
     * @param pageLimit longest time for drawing or reading one page
     * @param mostPages pages beyond so many of a file are not read
     */
    PageReader(String program, Duration pageLimit, int mostPages) {
        this.program = program;
        this.pageLimit = pageLimit;
        this.mostPages = mostPages;
    }

    /** Program and version; empty when it, or its Swedish, is not installed. */
    Optional<String> engine() {
        try {
            Path folder = Files.createTempDirectory("samdiarium-ocr");
            try {
                String languages = run(folder, SHORT, List.of(program, "--list-langs"));
                String version = run(folder, SHORT, List.of(program, "--version")).lines().findFirst().orElse(program);
                return languages.lines().anyMatch(LANGUAGE::equals) ? Optional.of(version + ", " + LANGUAGE) : Optional.empty();
            } finally {
                delete(folder);
            }
        } catch (IOException | TimeoutException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads the pages that have no text.
     *
     * @param pdf   the file
     * @param pages its text as extracted
     * @throws IOException      when a page cannot be drawn or read
     * @throws TimeoutException when that takes longer than allowed
     */
    Ocr read(Path pdf, List<String> pages, String engine) throws IOException, TimeoutException {
        List<Integer> blank = Ocr.withoutText(pages).stream().limit(mostPages).toList();
        List<String> read = new ArrayList<>(pages);
        Path folder = Files.createTempDirectory("samdiarium-ocr");
        try {
            draw(pdf, folder, blank);
            long words = 0;
            double certainty = 0;
            for (int page : blank) {
                TesseractWords found = TesseractWords.parse(run(folder, pageLimit, List.of(program, folder.resolve(page + ".png").toString(),
                        "stdout", "-l", LANGUAGE, "--dpi", RESOLUTION, "tsv")));
                words += found.words();
                certainty += found.confidence() * found.words();
                if (found.words() > 0) {
                    read.set(page - 1, Ocr.labelled(found.text(), (int) Math.round(found.confidence())));
                }
            }
            return new Ocr(read, words == 0 ? 0 : (int) Math.round(certainty / words), engine);
        } finally {
            delete(folder);
        }
    }

    private void draw(Path pdf, Path folder, List<Integer> pages) throws IOException, TimeoutException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                ExtractionClassPath.find(), "-Xmx" + HEAP_MEGABYTES + "m", "-XX:+UseSerialGC", "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "se.samdiarium.extraction.PageImages", pdf.toRealPath().toString(), folder.toString(), RESOLUTION));
        pages.forEach(page -> command.add(Integer.toString(page)));
        run(folder, pageLimit.multipliedBy(Math.max(1, pages.size())), command);
    }

    /** What the program wrote. It gets nothing of this process's environment but PATH, and one processor. */
    private static String run(Path folder, Duration limit, List<String> command) throws IOException, TimeoutException {
        Path output = Files.createTempFile(folder, "out", ".txt");
        Path errors = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        Map<String, String> environment = new HashMap<>(builder.environment());
        builder.environment().clear();
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Arrays.asList("PATH", "TESSDATA_PREFIX").forEach(name -> Optional.ofNullable(environment.get(name))
                .ifPresent(value -> builder.environment().put(name, value)));
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TimeoutException(Path.of(command.getFirst()).getFileName() + " took longer than " + limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException(Path.of(command.getFirst()).getFileName() + " ended with " + process.exitValue() + ": "
                    + Files.readString(errors).lines().limit(3).toList());
        }
        return Files.readString(output);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
