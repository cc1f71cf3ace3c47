package se.samdiarium.document.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.apache.tika.exception.TikaConfigException;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.pipes.FetchEmitTuple;
import org.apache.tika.pipes.HandlerConfig;
import org.apache.tika.pipes.PipesConfig;
import org.apache.tika.pipes.PipesException;
import org.apache.tika.pipes.PipesParser;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.emitter.EmitKey;
import org.apache.tika.pipes.fetcher.FetchKey;
import org.apache.tika.sax.BasicContentHandlerFactory.HANDLER_TYPE;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.FileName;

/**
 * Text extraction by Apache Tika in warm child processes (Tika Pipes): a file that hangs, exhausts the memory or ends the JVM takes only
 * its child with it, and the next file gets a new one. Children start at the first file, not in the constructor, and end with
 * {@link #close()}; they also end by themselves when this process dies. Safe for use by many threads; they queue for a child.
 */
public final class TikaTextExtraction implements TextExtraction {

    private static final System.Logger LOG = System.getLogger(TikaTextExtraction.class.getName());
    private static final Set<String> MESSAGES = Set.of("message/rfc822", "application/vnd.ms-outlook");
    private static final int MAX_EMBEDDED = 1_000;

    /** Its first thousands are what a child learns its work on (just-in-time compilation): a new one takes twice as long. */
    private static final int FILES_PER_CHILD = 10_000;
    private static final Duration LONGEST_QUEUE = Duration.ofMinutes(10);
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final ExtractionLimits limits;
    private final TikaChildFiles files;
    private final PipesParser children;

    /** Finds Tika's jars by itself: beside tika-core (a server), else on this process's class path. */
    public TikaTextExtraction(ExtractionLimits limits) {
        this(limits, ExtractionClassPath.find());
    }

    /** With the folder that holds Tika's jars, for a server where they cannot be found. */
    public TikaTextExtraction(ExtractionLimits limits, Path jars) {
        this(limits, ExtractionClassPath.of(jars));
    }

    private TikaTextExtraction(ExtractionLimits limits, String classPath) {
        this.limits = limits;
        this.files = new TikaChildFiles();
        PipesConfig config = defaults();
        config.setJavaPath(files.java().toString());
        config.setForkedJvmArgs(files.jvmArguments(limits, classPath));
        config.setNumClients(limits.children());
        config.setTimeoutMillis(limits.timeout().toMillis());
        config.setMaxFilesProcessedPerProcess(FILES_PER_CHILD);
        config.setMaxForEmitBatchBytes(-1);
        config.setStartupTimeoutMillis(LONGEST_START.toMillis());
        config.setMaxWaitForClientMillis(LONGEST_QUEUE.toMillis());
        this.children = new PipesParser(config);
    }

    @Override
    public Extraction extract(Path file, FileName name) {
        try {
            return read(file, name);
        } catch (ExtractionUnavailable e) {
            LOG.log(System.Logger.Level.INFO, "Text extraction is tried once more, with a new child process", e);
            return read(file, name);
        }
    }

    /** A child that ends before it has begun to read says nothing about the file. */
    private Extraction read(Path file, FileName name) {
        Path link = files.link(file, UUID.randomUUID().toString());
        try {
            return outcome(children.parse(task(link)), name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("Text extraction was interrupted").initCause(e);
        } catch (IOException | PipesException | IllegalArgumentException e) {
            throw new ExtractionUnavailable("the child process for text extraction cannot be used", e);
        } catch (UncheckedIOException | CancellationException | ExtractionUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ExtractionUnavailable("the child process for text extraction did not start; see the server log", e);
        } finally {
            files.unlink(link);
        }
    }

    @Override
    public void close() {
        try {
            children.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            files.close();
        }
    }

    private PipesConfig defaults() {
        try {
            return PipesConfig.load(files.settings());
        } catch (IOException | TikaConfigException e) {
            throw new ExtractionUnavailable("the settings of the child process cannot be read", e);
        }
    }

    private FetchEmitTuple task(Path link) {
        ParseContext context = new ParseContext();
        context.set(HandlerConfig.class, new HandlerConfig(HANDLER_TYPE.XML, HandlerConfig.PARSE_MODE.CONCATENATE,
                limits.maxCharacters(), MAX_EMBEDDED, false));
        String id = link.getFileName().toString();
        return new FetchEmitTuple(id, new FetchKey(TikaChildFiles.FETCHER, link.toString()), new EmitKey("", id), new Metadata(), context);
    }

    private Extraction outcome(PipesResult result, FileName name) {
        Optional<Metadata> metadata = Optional.ofNullable(result.getEmitData()).map(data -> data.getMetadataList().getFirst());
        String mediaType = metadata.map(m -> m.get(Metadata.CONTENT_TYPE)).map(type -> type.split(";")[0].strip())
                .orElse("application/octet-stream");
        return switch (result.getStatus()) {
            case PARSE_SUCCESS -> text(mediaType, metadata.orElseThrow());
            case PARSE_SUCCESS_WITH_EXCEPTION, PARSE_EXCEPTION_NO_EMIT, EMPTY_OUTPUT -> unreadable(mediaType, result, name);
            case TIMEOUT -> failed(mediaType, "timeout", name, "reading took longer than " + limits.timeout());
            case OOM -> failed(mediaType, "out-of-memory", name, "reading needed more than " + limits.heapMegabytes() + " MB");
            case UNSPECIFIED_CRASH -> failed(mediaType, "crashed", name, "the process reading it ended");
            default -> throw new ExtractionUnavailable("asked for text of '%s', Tika answered %s %s"
                    .formatted(name, result.getStatus(), firstLine(result.getMessage())), null);
        };
    }

    private static Extraction unreadable(String mediaType, PipesResult result, FileName name) {
        String trace = Optional.ofNullable(result.getMessage()).orElse("");
        if (trace.contains("EncryptedDocumentException")) {
            return new Extraction.Encrypted(mediaType);
        }
        if (trace.contains("OutOfMemoryError")) {
            return failed(mediaType, "out-of-memory", name, "reading needed more memory than allowed");
        }
        String found = trace.contains("ZeroByteFileException") ? "it is empty" : "its content is damaged or not of a known form ("
                + firstLine(trace) + ")";
        return failed(mediaType, "unreadable", name, found);
    }

    private static Extraction.Failed failed(String mediaType, String kind, FileName name, String found) {
        return new Extraction.Failed(mediaType, "document.extraction-" + kind, "The text of '%s' could not be read: %s.".formatted(name, found));
    }

    private static String firstLine(String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }

    private static Extraction.Text text(String mediaType, Metadata metadata) {
        List<String> pages = RunningTitles.onceOnly(XhtmlPages.read(Optional.ofNullable(metadata.get(TikaCoreProperties.TIKA_CONTENT)).orElse("")));
        return new Extraction.Text(mediaType, pages, value(metadata, TikaCoreProperties.TITLE.getName()),
                Languages.of(pages).or(() -> value(metadata, TikaCoreProperties.LANGUAGE.getName())), properties(metadata),
                "true".equals(metadata.get(TikaCoreProperties.WRITE_LIMIT_REACHED)));
    }

    private static Map<String, String> properties(Metadata metadata) {
        Map<String, String> found = new TreeMap<>();
        for (String name : metadata.names()) {
            if (name.startsWith("custom:") || List.of("dc:subject", "dc:description", "cp:category", "meta:keyword", "pdf:docinfo:keywords",
                    "pdf:docinfo:subject").contains(name)) {
                value(metadata, name).ifPresent(value -> found.put(name, value));
            }
        }
        if (MESSAGES.contains(String.valueOf(metadata.get(Metadata.CONTENT_TYPE)).split(";")[0].strip())) {
            value(metadata, Message.MESSAGE_FROM).ifPresent(from -> found.put(Extraction.Text.MESSAGE + "From", from));
            value(metadata, TikaCoreProperties.CREATED.getName()).ifPresent(sent -> found.put(Extraction.Text.MESSAGE + "Date", sent));
            value(metadata, TikaCoreProperties.TITLE.getName()).ifPresent(subject -> found.put(Extraction.Text.MESSAGE + "Subject", subject));
        }
        return found;
    }

    private static Optional<String> value(Metadata metadata, String name) {
        return Optional.of(String.join("; ", metadata.getValues(name)).strip()).filter(value -> !value.isEmpty());
    }
}
