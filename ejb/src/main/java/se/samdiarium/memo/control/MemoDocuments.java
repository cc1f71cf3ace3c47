package se.samdiarium.memo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.samdiarium.access.Caller;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.FileName;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.document.boundary.WorkingFiles;
import se.samdiarium.memo.entity.Memo;

/** Keeps the files of a memo as versions of its document, in the running transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MemoDocuments {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String PDF = "application/pdf";

    private final Deposits deposits;
    private final WorkingFiles working;

    @Inject
    MemoDocuments(Deposits deposits, WorkingFiles working) {
        this.deposits = deposits;
        this.working = working;
    }

    /** For the container's proxy. */
    protected MemoDocuments() {
        this(null, null);
    }

    /** A file that the product has made: the first version, or the next one. @param pages its text */
    public DocumentId keep(Memo memo, Optional<DocumentId> document, byte[] bytes, String name, List<String> pages, Caller by) {
        String mediaType = name.endsWith(".pdf") ? PDF : DOCX;
        return withFile(bytes, file -> {
            Deposits.Made made = new Deposits.Made(file, new FileName(name), mediaType, pages);
            if (document.isEmpty()) {
                return deposits.create(memo.region(), memo.text().title().isBlank() ? name : memo.text().title(), made, by);
            }
            deposits.append(document.get(), memo.region(), made, by);
            return document.get();
        });
    }

    /** A file that somebody has handed back, as the next version. */
    public void keep(Memo memo, DocumentId document, TakenFile file, Caller by) {
        working.addVersion(document, memo.region(), file, by.username());
    }

    private static <T> T withFile(byte[] bytes, Function<Path, T> use) {
        try {
            Path file = Files.createTempFile("memo", ".tmp");
            try {
                Files.write(file, bytes);
                return use.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
