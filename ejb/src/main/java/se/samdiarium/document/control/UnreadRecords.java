package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.UnreadFile;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.OutboxEvent;
import se.samdiarium.platform.boundary.Outbox;
import se.samdiarium.platform.boundary.Sql;

/** What could not be read, and what takes its place when it can. */
@ApplicationScoped
@Transactional
public class UnreadRecords {

    private static final String REASON_OF = """
            from (select sha256, code, reason from extracted_text where state <> 'TEXT') t
                 full join (select sha256, code, reason from ocr_text where state = 'FAILED' or code is not null) o on o.sha256 = t.sha256
                 join content c on c.sha256 = coalesce(t.sha256, o.sha256)""";

    private final Sql sql;
    private final ContentRecords contents;
    private final Outbox outbox;

    @Inject
    UnreadRecords(Sql sql, ContentRecords contents, Outbox outbox) {
        this.sql = sql;
        this.contents = contents;
        this.outbox = outbox;
    }

    /** For the container's proxy. */
    protected UnreadRecords() {
        this(null, null, null);
    }

    /** Kept files whose text could not be read, newest first. */
    public List<UnreadFile> list(int most) {
        return sql.rows("""
                select c.sha256, c.media_type, c.size, coalesce(t.code, o.code), coalesce(t.reason, o.reason), c.stored_at,
                       exists (select 1 from extraction_poison p where p.sha256 = c.sha256),
                       array_to_string(array(select distinct n.file_name from (
                           select v.file_name from document_version v where v.sha256 = c.sha256
                           union all select r.file_name from received_file r where r.sha256 = c.sha256) n limit 3), '/')
                """ + REASON_OF + " order by c.stored_at desc, c.sha256 limit ?1", most).map(UnreadRecords::file).toList();
    }

    /** Number of those. */
    public long count() {
        return sql.values(Number.class, "select count(*) " + REASON_OF).findFirst().orElseThrow().longValue();
    }

    /** Puts what was read in the place of what was known, and has the index follow. */
    public void replace(Sha256 sha256, Extraction outcome, UUID account) {
        contents.replaceText(sha256, outcome);
        announce(sha256, account);
    }

    /** Has the index follow all documents whose versions have these bytes. */
    public void announce(Sha256 sha256, UUID account) {
        outbox.append(sql.values(UUID.class, "select distinct document_id from document_version where sha256 = ?1", sha256.hex())
                .map(document -> new OutboxEvent("document.text-read", document, account)).toList());
    }

    private static UnreadFile file(Object[] row) {
        return new UnreadFile(new Sha256((String) row[0]), Arrays.stream(((String) row[7]).split("/")).filter(name -> !name.isEmpty()).toList(),
                (String) row[1], ((Number) row[2]).longValue(), (String) row[3], Optional.ofNullable((String) row[4]), Column.instant(row[5]),
                (Boolean) row[6]);
    }
}
