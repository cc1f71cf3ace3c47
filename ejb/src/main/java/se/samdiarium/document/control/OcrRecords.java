package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.document.KeptText;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.boundary.Sql;

/** What has been read from pictures, and what waits to be. */
@ApplicationScoped
@Transactional
public class OcrRecords {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int LONGEST = 500;

    private final Sql sql;
    private final UnreadRecords files;
    private final Clock clock;

    @Inject
    OcrRecords(Sql sql, UnreadRecords files, Clock clock) {
        this.sql = sql;
        this.files = files;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected OcrRecords() {
        this(null, null, null);
    }

    /** The file that has waited longest. */
    public Optional<Sha256> next() {
        return sql.values(String.class, "select sha256 from ocr_text where state = 'WAITING' order by asked_at, sha256 limit 1").findFirst()
                .map(Sha256::new);
    }

    /** How many wait. */
    public long waiting() {
        return sql.values(Number.class, "select count(*) from ocr_text where state = 'WAITING'").findFirst().orElseThrow().longValue();
    }

    /** The pages as extracted, before anything was read from pictures. */
    public List<String> extracted(Sha256 file) {
        return sql.rows("select body, packed from extracted_text where sha256 = ?1", file.hex()).findFirst()
                .map(row -> ContentRecords.pages(new KeptText((String) row[0], (byte[]) row[1]).text())).orElse(List.of());
    }

    /** Keeps what was read, beside the original, and has the index follow. */
    public void done(Sha256 file, Ocr read) {
        sql.update("""
                update ocr_text set state = 'TEXT', code = null, reason = null, confidence = ?2, engine = ?3, body = ?4, done_at = ?5, places = ?6
                where sha256 = ?1""",
                file.hex(), read.confidence(), read.engine(), ContentRecords.body(read.pages()), clock.instant(),
                String.join("\f", read.places()));
        files.announce(file, NOBODY);
    }

    /** Says why the file was not read. */
    public void failed(Sha256 file, String code, String reason) {
        sql.update("update ocr_text set state = 'FAILED', code = ?2, reason = ?3, done_at = ?4 where sha256 = ?1", file.hex(), code,
                reason.substring(0, Math.min(LONGEST, reason.length())), clock.instant());
    }

    /** Says why files wait. */
    public void sayWhy(String code, String reason) {
        sql.update("update ocr_text set code = ?1, reason = ?2 where state = 'WAITING' and code is distinct from ?3", code, reason, code);
    }

    /** Back into the queue. */
    public void again(Sha256 file) {
        sql.update("update ocr_text set state = 'WAITING', code = null, reason = null, asked_at = ?2 where sha256 = ?1 and state <> 'TEXT'",
                file.hex(), clock.instant());
    }
}
