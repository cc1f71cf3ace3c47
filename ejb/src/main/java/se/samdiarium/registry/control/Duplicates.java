package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.Duplicate;

/** What a region has already that a received file may be a copy of. */
@ApplicationScoped
public class Duplicates {

    private static final int MOST = 5;
    private static final String ENTRY = "e.id, e.document_id, e.case_id, c.number as case_number, e.number, e.title";

    private final Sql sql;

    @Inject
    Duplicates(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected Duplicates() {
        this(null);
    }

    /** Same bytes, registered or waiting, for each file of the region's inbox. */
    public Map<ReceivedFileView, List<Duplicate>> sameBytes(RegionCode region, List<ReceivedFileView> inbox) {
        Map<UUID, List<Duplicate>> registered = sql.rows("select distinct " + ENTRY + """
                , r.id as received from received_file r join diary_entry e on e.region_code = r.region_code
                     join case_file c on c.id = e.case_id
                where r.region_code = ?1 and e.voided_at is null and e.moved_to is null and (e.sha256 = r.sha256
                    or exists (select 1 from document_version v where v.sha256 = r.sha256 and v.document_id = e.document_id))
                order by case_number, e.number""", region.value())
                .collect(Collectors.groupingBy(row -> (UUID) row[6],
                        Collectors.mapping(row -> entry(Duplicate.Kind.SAME_BYTES_REGISTERED, row), Collectors.toList())));
        return inbox.stream().collect(Collectors.toMap(file -> file, file -> Stream.concat(
                registered.getOrDefault(file.id().value(), List.of()).stream().limit(MOST), waiting(file, inbox)).toList()));
    }

    /** Entries of the region with the same sender or recipient and the same day. */
    public List<Duplicate> sameCorrespondentAndDay(RegionCode region, String correspondent, LocalDate day) {
        return sql.rows("select " + ENTRY + """
                , e.registered_at from diary_entry e join case_file c on c.id = e.case_id
                where e.region_code = ?1 and e.date = ?2 and lower(e.correspondent) = lower(?3)
                    and e.voided_at is null and e.moved_to is null order by e.registered_at desc limit ?4""",
                region.value(), day, correspondent.strip(), MOST)
                .map(row -> entry(Duplicate.Kind.SAME_CORRESPONDENT_AND_DAY, row)).toList();
    }

    /** Senders and recipients of the region's newest entries, the latest first, each once. */
    public List<String> correspondents(RegionCode region, int size) {
        return sql.values(String.class, """
                select correspondent from (select correspondent, registered_at from diary_entry
                    where region_code = ?1 and correspondent is not null order by registered_at desc limit 2000) newest
                group by correspondent order by max(registered_at) desc limit ?2""", region.value(), size).toList();
    }

    private static Stream<Duplicate> waiting(ReceivedFileView file, List<ReceivedFileView> inbox) {
        return inbox.stream().filter(other -> other.sha256().equals(file.sha256()) && !other.id().equals(file.id())).limit(MOST)
                .map(other -> new Duplicate(Duplicate.Kind.SAME_BYTES_WAITING, other.id().value(), Optional.empty(),
                        Optional.empty(), "", other.fileName()));
    }

    private static Duplicate entry(Duplicate.Kind kind, Object[] row) {
        return new Duplicate(kind, (UUID) row[0], Optional.ofNullable((UUID) row[1]).map(DocumentId::new),
                Optional.of(new CaseId((UUID) row[2])), DiaryNumber.text((String) row[3], ((Number) row[4]).intValue()), (String) row[5]);
    }
}
