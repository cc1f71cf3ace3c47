package se.samdiarium.memo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.memo.MemoField;
import se.samdiarium.memo.MemoId;
import se.samdiarium.memo.MemoLine;
import se.samdiarium.memo.MemoSource;
import se.samdiarium.memo.MemoState;
import se.samdiarium.memo.MemoText;
import se.samdiarium.memo.entity.Memo;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;

/** Memos in the database, each seen by its own region only. */
@ApplicationScoped
public class MemoRepository {

    private static final String ROW = """
            select id, region_code, case_id, content, version, state, source, lost, document_id, entry_id, changed_at, changed_by from memo
            """;

    private final Sql sql;

    @Inject
    MemoRepository(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected MemoRepository() {
        this(null);
    }

    /** Adds one that begins now. */
    public void add(Memo memo) {
        Memo.Kept kept = memo.kept();
        sql.update("""
                insert into memo (id, region_code, case_id, state, source, title, content, started_at, started_by, changed_at, changed_by, version)
                values (?1, ?2, cast(?3 as uuid), ?4, ?5, ?6, ?7, ?8, ?9, ?8, ?9, 0)""", memo.id().value(), memo.region().value(),
                text(memo.caseId().map(CaseId::value)), kept.state().name(), kept.source().name(), memo.text().title(), MemoJson.write(memo.text()),
                kept.changedAt(), kept.changedBy());
    }

    /**
     * One of the region's, its row locked until the transaction ends.
     *
     * @throws Refusal {@code memo.unknown} also when it is another region's
     */
    public Memo lock(MemoId id, RegionCode region) {
        return find(id, region, " for update");
    }

    /**
     * One of the region's.
     *
     * @throws Refusal {@code memo.unknown} also when it is another region's
     */
    public Memo find(MemoId id, RegionCode region) {
        return find(id, region, "");
    }

    private Memo find(MemoId id, RegionCode region, String how) {
        return sql.rows(ROW + "where id = ?1 and region_code = ?2" + how, id.value(), region.value()).findFirst().map(MemoRepository::memo)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "memo.unknown", id));
    }

    /** Keeps it as it has become; it has been locked. */
    public void store(Memo memo) {
        Memo.Kept kept = memo.kept();
        sql.update("""
                update memo set case_id = cast(?2 as uuid), content = ?3, title = ?4, state = ?5, source = ?6, lost = ?7,
                    document_id = cast(?8 as uuid), entry_id = cast(?9 as uuid), changed_at = ?10, changed_by = ?11, version = version + 1
                where id = ?1""", memo.id().value(), text(memo.caseId().map(CaseId::value)), MemoJson.write(memo.text()), memo.text().title(),
                kept.state().name(), kept.source().name(), kept.lost().stream().map(MemoField::name).collect(Collectors.joining(",")),
                text(kept.document().map(DocumentId::value)), text(kept.entry().map(EntryId::value)), kept.changedAt(), kept.changedBy());
    }

    /** All of the region's but those let go, the last changed first. */
    public List<MemoLine> list(RegionCode region) {
        return sql.rows("""
                select m.id, m.title, coalesce(c.number || case when e.number is null then '' else '-' || e.number end, ''), m.state, m.source,
                    m.changed_at, m.changed_by
                from memo m left join case_file c on c.id = m.case_id left join diary_entry e on e.id = m.entry_id
                where m.region_code = ?1 and m.state <> 'DISCARDED' order by m.changed_at desc limit 500""", region.value())
                .map(row -> new MemoLine(new MemoId((UUID) row[0]), (String) row[1], Optional.of((String) row[2]).filter(number -> !number.isEmpty()),
                        MemoState.valueOf((String) row[3]), MemoSource.valueOf((String) row[4]), Column.instant(row[5]), (String) row[6])).toList();
    }

    /** What the person wrote last: the head of the next one begins with it. */
    public Optional<MemoText> latestBy(String username, RegionCode region) {
        return sql.rows(ROW + "where started_by = ?1 and region_code = ?2 order by started_at desc limit 1", username, region.value()).findFirst()
                .map(row -> MemoJson.read((String) row[3]));
    }

    private static Memo memo(Object[] row) {
        List<MemoField> lost = Arrays.stream(((String) row[7]).split(",")).filter(name -> !name.isEmpty()).map(MemoField::valueOf).toList();
        return new Memo(new MemoId((UUID) row[0]), new RegionCode((String) row[1]), Optional.ofNullable((UUID) row[2]).map(CaseId::new),
                MemoJson.read((String) row[3]), new Memo.Kept(((Number) row[4]).intValue(), MemoState.valueOf((String) row[5]),
                MemoSource.valueOf((String) row[6]), lost, Optional.ofNullable((UUID) row[8]).map(DocumentId::new),
                Optional.ofNullable((UUID) row[9]).map(EntryId::new), Column.instant(row[10]), (String) row[11]));
    }

    private static String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse(null);
    }
}
