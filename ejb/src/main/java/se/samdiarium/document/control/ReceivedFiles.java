package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.FileName;
import se.samdiarium.document.KeptText;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.ReceivedText;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.TextState;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;

/** Received files in the database. */
@ApplicationScoped
@Transactional
public class ReceivedFiles {

    /** Characters of a text that are handed out with the file: enough for the pages a letter tells about itself on. */
    private static final int BEGINNING = 20_000;

    private static final String COLUMNS = """
            select r.id, r.file_name, r.sha256, c.size, c.media_type, t.state, t.code, t.title, r.received_at""";
    private static final String FROM = """

            from received_file r join content c on c.sha256 = r.sha256 join extracted_text t on t.sha256 = r.sha256
            where r.region_code = ?1""";
    private static final String VIEW = COLUMNS + FROM;
    private static final String TEXT = COLUMNS + ", left(t.body, " + BEGINNING + "), substring(t.packed from 1 for "
            + KeptText.bytesFor(BEGINNING) + ")" + FROM;

    private final Sql sql;
    private final ContentRecords contents;
    private final Clock clock;

    @Inject
    ReceivedFiles(Sql sql, ContentRecords contents, Clock clock) {
        this.sql = sql;
        this.contents = contents;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ReceivedFiles() {
        this(null, null, null);
    }

    /** Keeps the bytes and puts the file in the inbox of the caller's region. */
    public ReceivedId keep(Intake.Judged judged, FileName name, Caller caller) {
        return keep(judged, name, caller.actingRegion(), caller.account());
    }

    /** Same for a file that no person has brought. */
    public ReceivedId keep(Intake.Judged judged, FileName name, RegionCode region) {
        return keep(judged, name, region, null);
    }

    /** Keeps the bytes beside the inbox: working material of a feature. What nothing refers to is swept away later. */
    public TakenFile keepAside(Intake.Judged judged, FileName name) {
        contents.keep(judged);
        return new TakenFile(judged.staged().sha256(), name.value());
    }

    private ReceivedId keep(Intake.Judged judged, FileName name, RegionCode region, UUID account) {
        contents.keep(judged);
        UUID id = NewId.next();
        sql.update("""
                insert into received_file (id, account_id, region_code, file_name, sha256, received_at)
                values (?1, cast(?2 as uuid), ?3, ?4, ?5, ?6)""",
                id, account == null ? null : account.toString(), region.value(), name.value(), judged.staged().sha256().hex(), clock.instant());
        return new ReceivedId(id);
    }

    /** The region's inbox, newest first. */
    public List<ReceivedFileView> inbox(RegionCode region) {
        return sql.rows(VIEW + " order by r.received_at desc, r.id", region.value()).map(ReceivedFiles::view).toList();
    }

    /** One file of the region's inbox, or the refusal {@code document.received-unknown}. */
    public ReceivedFileView view(ReceivedId id, RegionCode region) {
        return sql.rows(VIEW + " and r.id = ?2", region.value(), id.value()).findFirst().map(ReceivedFiles::view)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "document.received-unknown", id));
    }

    /** The region's inbox, newest first, with the beginning of each text. */
    public List<ReceivedText> texts(RegionCode region) {
        return sql.rows(TEXT + " order by r.received_at desc, r.id", region.value()).map(ReceivedFiles::text).toList();
    }

    /** One file of the region's inbox with the beginning of its text, or the refusal {@code document.received-unknown}. */
    public ReceivedText text(ReceivedId id, RegionCode region) {
        return sql.rows(TEXT + " and r.id = ?2", region.value(), id.value()).findFirst().map(ReceivedFiles::text)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "document.received-unknown", id));
    }

    /** What {@link #view} tells, and out of the inbox: the file is being registered. Two who take the same file at once: one is refused. */
    public ReceivedFileView take(ReceivedId id, RegionCode region) {
        ReceivedFileView file = view(id, region);
        remove(id);
        return file;
    }

    /** Takes those of these files that are in the inboxes they are said to be in, all in one statement. */
    public Sql.Asked<Map<ReceivedId, TakenFile>> taking(Map<ReceivedId, RegionCode> wanted) {
        return wanted.isEmpty() ? sql.known(Map.of()) : sql.asked("""
                delete from received_file r
                using unnest(cast(?1 as uuid[]), cast(?2 as char(2)[])) as wanted (id, region_code)
                where r.id = wanted.id and r.region_code = wanted.region_code
                returning r.id, r.sha256, r.file_name""",
                rows -> rows.stream().collect(Collectors.toMap(row -> new ReceivedId(UUID.fromString(row.getString("id"))),
                        row -> new TakenFile(new Sha256(row.getString("sha256")), row.getString("file_name")))),
                Sql.array(wanted.keySet()), Sql.array(wanted.values()));
    }

    /** Out of the inbox. */
    public void remove(ReceivedId id) {
        int removed = sql.update("delete from received_file where id = ?1", id.value());
        if (removed == 0) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "document.received-unknown", id);
        }
    }

    private static ReceivedText text(Object[] row) {
        String body = new KeptText((String) row[row.length - 2], (byte[]) row[row.length - 1]).beginning(BEGINNING);
        return new ReceivedText(view(row), body.isEmpty() ? List.of() : ContentRecords.pages(body));
    }

    private static ReceivedFileView view(Object[] row) {
        return new ReceivedFileView(new ReceivedId((UUID) row[0]), (String) row[1], new Sha256((String) row[2]), ((Number) row[3]).longValue(),
                (String) row[4], TextState.valueOf((String) row[5]), Optional.ofNullable((String) row[6]),
                Optional.ofNullable((String) row[7]), Column.instant(row[8]));
    }
}
