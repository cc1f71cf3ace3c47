package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.MadeDocument;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.SharedDocument;
import se.samdiarium.document.TextState;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.entity.Document;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;

/** Documents in the database, always through the eyes of a region. */
@ApplicationScoped
public class DocumentRepository {

    private final EntityManager db;
    private final Sql sql;
    private final Clock clock;

    @Inject
    DocumentRepository(EntityManager db, Sql sql, Clock clock) {
        this.db = db;
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected DocumentRepository() {
        this(null, null, null);
    }

    /** The clock's instant. */
    public Instant now() {
        return clock.instant();
    }

    /** Stores a new document. */
    public DocumentId add(Document document) {
        db.persist(document);
        db.flush();
        return document.id();
    }

    /** Stores new documents with their first version. */
    public void addAll(List<MadeDocument> made) {
        Instant now = now();
        sql.together(() -> {
            sql.insert("document", made.stream().map(one -> Map.<String, Object>of("id", one.id(), "region_code", one.wanted().region(),
                    "title", one.wanted().title(), "created_at", now, "latest", 1, "version", 1)).toList());
            sql.insert("document_version", made.stream().map(one -> Map.<String, Object>of("document_id", one.id(), "number", 1,
                    "sha256", one.file().sha256(), "file_name", one.file().fileName(), "created_at", now, "created_by", one.wanted().by())).toList());
        });
    }

    /** The document if it belongs to the region, else the refusal {@code document.unknown}. */
    public Document ownedBy(DocumentId id, RegionCode region) {
        return Optional.ofNullable(db.find(Document.class, id.value())).filter(document -> document.region().equals(region))
                .orElseThrow(() -> unknown(id));
    }

    /** The document with its versions if the region may see it, else the refusal {@code document.unknown}. */
    public DocumentView view(DocumentId id, RegionCode viewer) {
        db.flush();
        Object[] row = sql.rows("""
                select d.region_code, d.title, d.version from document d
                where d.id = ?1 and (d.region_code = ?2
                    or exists (select 1 from document_share s where s.document_id = d.id and s.region_code = ?2))""", id.value(), viewer.value())
                .findFirst().orElseThrow(() -> unknown(id));
        return new DocumentView(id, new RegionCode((String) row[0]), (String) row[1], ((Number) row[2]).intValue(), versions(id), sharedWith(id));
    }

    /** Adds what is not shared yet. */
    public void share(Document document, Set<RegionCode> regions, String by) {
        for (RegionCode region : regions) {
            if (!region.equals(document.region())) {
                sql.update("""
                        insert into document_share (document_id, region_code, shared_by, shared_at) values (?1, ?2, ?3, ?4)
                        on conflict do nothing""", document.id().value(), region.value(), by, now());
            }
        }
    }

    /** What has been shared with the region, newest first. */
    public List<SharedDocument> sharedWith(RegionCode region) {
        return sql.rows("""
                select d.id, d.region_code, d.title, d.latest, s.shared_at from document_share s join document d on d.id = s.document_id
                where s.region_code = ?1 order by s.shared_at desc, d.id""", region.value())
                .map(row -> new SharedDocument(new DocumentId((UUID) row[0]), new RegionCode((String) row[1]), (String) row[2],
                        ((Number) row[3]).intValue(), Column.instant(row[4])))
                .toList();
    }

    private List<VersionView> versions(DocumentId id) {
        return sql.rows("""
                select v.number, v.sha256, v.file_name, c.size, c.media_type, t.state, t.code, t.pages, v.created_at, v.created_by
                from document_version v join content c on c.sha256 = v.sha256 join extracted_text t on t.sha256 = v.sha256
                where v.document_id = ?1 order by v.number desc""", id.value())
                .map(row -> new VersionView(((Number) row[0]).intValue(), new Sha256((String) row[1]), (String) row[2],
                        ((Number) row[3]).longValue(), (String) row[4], TextState.valueOf((String) row[5]),
                        Optional.ofNullable((String) row[6]), ((Number) row[7]).intValue(), Column.instant(row[8]), (String) row[9]))
                .toList();
    }

    private List<RegionCode> sharedWith(DocumentId id) {
        return sql.values(String.class, "select region_code from document_share where document_id = ?1 order by region_code", id.value())
                .map(RegionCode::new).toList();
    }

    private static Refusal unknown(DocumentId id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "document.unknown", id);
    }
}
