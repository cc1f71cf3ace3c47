package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.FileName;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.TextState;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;

/** Received files in the database. */
@ApplicationScoped
@Transactional
public class ReceivedFiles {

    private static final String VIEW = """
            select r.id, r.file_name, r.sha256, c.size, c.media_type, t.state, t.code, t.title, r.received_at
            from received_file r join content c on c.sha256 = r.sha256 join extracted_text t on t.sha256 = r.sha256
            where r.region_code = ?1""";

    private final EntityManager db;
    private final ContentRecords contents;
    private final Clock clock;

    @Inject
    ReceivedFiles(EntityManager db, ContentRecords contents, Clock clock) {
        this.db = db;
        this.contents = contents;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ReceivedFiles() {
        this(null, null, null);
    }

    /** Keeps the bytes and puts the file in the inbox of the caller's region. */
    public ReceivedId keep(Intake.Judged judged, FileName name, Caller caller) {
        contents.keep(judged);
        UUID id = UUID.randomUUID();
        db.createNativeQuery("""
                insert into received_file (id, account_id, region_code, file_name, sha256, received_at) values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, id)
                .setParameter(2, caller.account())
                .setParameter(3, caller.actingRegion().value())
                .setParameter(4, name.value())
                .setParameter(5, judged.staged().sha256().hex())
                .setParameter(6, clock.instant())
                .executeUpdate();
        return new ReceivedId(id);
    }

    /** The region's inbox, newest first. */
    public List<ReceivedFileView> inbox(RegionCode region) {
        List<?> rows = db.createNativeQuery(VIEW + " order by r.received_at desc, r.id").setParameter(1, region.value()).getResultList();
        return rows.stream().map(Object[].class::cast).map(ReceivedFiles::view).toList();
    }

    /** One file of the region's inbox, or the refusal {@code document.received-unknown}. */
    public ReceivedFileView view(ReceivedId id, RegionCode region) {
        List<?> rows = db.createNativeQuery(VIEW + " and r.id = ?2").setParameter(1, region.value()).setParameter(2, id.value())
                .getResultList();
        return rows.stream().findFirst().map(Object[].class::cast).map(ReceivedFiles::view)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "document.received-unknown", id));
    }

    /** Same, and out of the inbox: the file is being registered. Two who take the same file at once: one is refused. */
    public ReceivedFileView take(ReceivedId id, RegionCode region) {
        ReceivedFileView file = view(id, region);
        remove(id);
        return file;
    }

    /** Out of the inbox. */
    public void remove(ReceivedId id) {
        int removed = db.createNativeQuery("delete from received_file where id = ?1").setParameter(1, id.value()).executeUpdate();
        if (removed == 0) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "document.received-unknown", id);
        }
    }

    private static ReceivedFileView view(Object[] row) {
        return new ReceivedFileView(new ReceivedId((UUID) row[0]), (String) row[1], new Sha256((String) row[2]), ((Number) row[3]).longValue(),
                (String) row[4], TextState.valueOf((String) row[5]), Optional.ofNullable((String) row[6]),
                Optional.ofNullable((String) row[7]), Column.instant(row[8]));
    }
}
