package se.samdiarium.search.control;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import se.samdiarium.access.RegionCode;
import se.samdiarium.consultation.Position;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.KeptText;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;
import se.samdiarium.search.AccessTokens;
import se.samdiarium.search.FileForm;
import se.samdiarium.search.IndexDocument;

/**
 * What the index is made of, read from the database as it is committed now, and the outbox that tells what has changed. Reads across
 * features on purpose (a read model): one question per entry instead of one per feature, and without anybody asking.
 */
final class IndexSource {

    private static final System.Logger LOG = System.getLogger(IndexSource.class.getName());

    private static final String ENTRY = """
            select e.id, e.document_id, e.case_id, c.number, e.number, e.title, c.title, v.file_name, coalesce(o.body, t.body), e.region_code,
                   a.name, e.type_code, e.direction, e.date, e.correspondent, d.latest,
                   (select x.position from consultation_answer x where x.document_id = e.document_id
                    order by x.number desc, x.id desc limit 1) as position,
                   r.name as region_name, y.name_sv as type_name, e.secrecy_provision, b.media_type,
                   case when o.body is null then coalesce(t.packed, '') else '' end as packed, greatest(e.registered_at, v.created_at) as since,
                   array(select s.region_code::text from document_share s where s.document_id = e.document_id order by 1) as shared_with,
                   array(select s.shared_at from document_share s where s.document_id = e.document_id order by s.region_code) as shared_at,
                   case when d.latest = 1 then '{}' else array(
                         select w.number from document_version w join extracted_text x on x.sha256 = w.sha256 and x.state = 'TEXT'
                         where w.document_id = d.id and w.number < d.latest order by w.number desc) end as older_numbers,
                   case when d.latest = 1 then '{}' else array(
                         select x.body from document_version w join extracted_text x on x.sha256 = w.sha256 and x.state = 'TEXT'
                         where w.document_id = d.id and w.number < d.latest order by w.number desc) end as older_bodies,
                   case when d.latest = 1 then '{}' else array(
                         select x.packed from document_version w join extracted_text x on x.sha256 = w.sha256 and x.state = 'TEXT'
                         where w.document_id = d.id and w.number < d.latest order by w.number desc) end as older_packed,
                   array(select f.number || '-' || x.number from diary_entry x join case_file f on f.id = x.case_id
                         where x.document_id = e.document_id and not x.responsible and x.moved_to is null and x.voided_at is null
                         order by 1) as elsewhere
            from diary_entry e
                 join case_file c on c.id = e.case_id
                 join authority a on a.id = c.authority_id
                 join region r on r.code = e.region_code
                 join document_type y on y.code = e.type_code
                 join document d on d.id = e.document_id
                 join document_version v on v.document_id = d.id and v.number = d.latest
                 join content b on b.sha256 = v.sha256
                 left join extracted_text t on t.sha256 = v.sha256 and t.state = 'TEXT'
                 left join ocr_text o on o.sha256 = v.sha256 and o.state = 'TEXT'
            where e.responsible and e.moved_to is null and e.voided_at is null""";

    private static final String GONE = """
            select id from diary_entry where document_id = any (?) and (moved_to is not null or voided_at is not null or not responsible)""";
    private static final int FETCHED = 200;
    private static final int BATCH = 100;
    private static final int BATCH_CHARACTERS = 1_000_000;

    /**
     * A change that the index must follow.
     *
     * @param row      of the outbox
     * @param document the document it is about
     */
    record Change(long row, UUID document) { }

    private final DataSource database;

    IndexSource(DataSource database) {
        this.database = database;
    }

    /** The oldest changes that wait. Rows may become visible out of the order of their numbers. */
    List<Change> changes(int most) {
        return query("select id, subject from outbox order by id limit ?", List.of(most),
                row -> new Change(row.getLong(1), row.getObject(2, UUID.class)));
    }

    /** Number of changes that wait. */
    long waiting() {
        return query("select count(*) from outbox", List.of(), row -> row.getLong(1)).getFirst();
    }

    /** How long the oldest of them has waited, in seconds; 0 when none waits. */
    long oldestSeconds() {
        return query("select coalesce(extract(epoch from now() - min(created_at)), 0) from outbox", List.of(), row -> row.getLong(1)).getFirst();
    }

    /** Removes changes that are safely in the index. */
    void done(Collection<Long> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from outbox where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", rows.toArray()));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** The entries these documents are registered by, as they are now. */
    List<IndexDocument> entriesOf(Collection<UUID> documents) {
        return query(ENTRY + " and e.document_id = any (?)", List.of(documents), IndexSource::entry);
    }

    /** Entries of these documents that are found no more: voided, moved, or only linked. */
    List<EntryId> goneOf(Collection<UUID> documents) {
        return query(GONE, List.of(documents), row -> new EntryId(row.getObject(1, UUID.class)));
    }

    /**
     * All entries there are, as they were at one moment, in batches in no particular order. One question for all of them: neither the
     * database nor this process holds more than a few batches at a time.
     */
    void all(Consumer<List<IndexDocument>> batches) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(ENTRY)) {
                statement.setFetchSize(FETCHED);
                batch(statement, batches);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static void batch(PreparedStatement statement, Consumer<List<IndexDocument>> batches) throws SQLException {
        List<IndexDocument> batch = new ArrayList<>();
        long characters = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                IndexDocument entry = entry(rows);
                batch.add(entry);
                characters += entry.pages().stream().mapToInt(String::length).sum();
                if (batch.size() == BATCH || characters > BATCH_CHARACTERS) {
                    batches.accept(batch);
                    batch = new ArrayList<>();
                    characters = 0;
                }
            }
        }
        batches.accept(batch);
    }

    private static IndexDocument entry(ResultSet row) throws SQLException {
        List<String> pages = pages(row.getString(9), row.getBytes("packed"));
        return new IndexDocument(new EntryId(row.getObject(1, UUID.class)), new DocumentId(row.getObject(2, UUID.class)),
                new CaseId(row.getObject(3, UUID.class)), DiaryNumber.text(row.getString(4), row.getInt(5)), row.getString(6), row.getString(7),
                row.getString(8), pages, new RegionCode(row.getString(10)), row.getString("region_name"), row.getString(11),
                row.getString(12), row.getString("type_name"), Direction.valueOf(row.getString(13)),
                row.getObject(14, LocalDate.class), Optional.ofNullable(row.getString(15)), row.getString(4),
                Optional.ofNullable(row.getString("secrecy_provision")),
                Optional.ofNullable(row.getString("position")).map(Position::valueOf), FileForm.of(row.getString("media_type")), accessTokens(row),
                row.getInt(16), differing(older(row), pages), List.of((String[]) row.getArray("elsewhere").getArray()));
    }

    /** The texts of the versions before the newest, newest first. */
    private static List<IndexDocument.OlderVersion> older(ResultSet row) throws SQLException {
        Integer[] numbers = (Integer[]) row.getArray("older_numbers").getArray();
        String[] bodies = (String[]) row.getArray("older_bodies").getArray();
        byte[][] packed = (byte[][]) row.getArray("older_packed").getArray();
        return IntStream.range(0, numbers.length).mapToObj(i -> new IndexDocument.OlderVersion(numbers[i], pages(bodies[i], packed[i]))).toList();
    }

    /** The own region has it since it was registered or got its newest version, another since it was shared with it as well. */
    private static Map<String, Instant> accessTokens(ResultSet row) throws SQLException {
        Instant since = row.getTimestamp("since").toInstant();
        Map<String, Instant> tokens = new HashMap<>();
        String[] shared = (String[]) row.getArray("shared_with").getArray();
        Timestamp[] when = (Timestamp[]) row.getArray("shared_at").getArray();
        for (int i = 0; i < shared.length; i++) {
            Instant sharedAt = when[i].toInstant();
            tokens.put(AccessTokens.of(new RegionCode(shared[i])), sharedAt.isAfter(since) ? sharedAt : since);
        }
        tokens.put(AccessTokens.of(new RegionCode(row.getString(10))), since);
        return tokens;
    }

    /** Those whose text differs from the one after them; the newest first. */
    private static List<IndexDocument.OlderVersion> differing(List<IndexDocument.OlderVersion> older, List<String> newest) {
        List<IndexDocument.OlderVersion> differing = new ArrayList<>();
        List<String> after = newest;
        for (IndexDocument.OlderVersion each : older) {
            if (!each.pages().equals(after)) {
                differing.add(each);
            }
            after = each.pages();
        }
        return differing;
    }

    /** The pages of a text; none of one that is damaged: its document is found by all else, and holds nothing up. */
    static List<String> pages(String body, byte[] packed) {
        try {
            return body == null ? List.of() : List.of(new KeptText(body, packed).text().split("\f", -1));
        } catch (IllegalArgumentException e) {
            LOG.log(Level.ERROR, "A document is found by its number and title only, until its file is read again", e);
            return List.of();
        }
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, List<?> parameters, RowReader<T> reader) {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                Object parameter = parameters.get(i);
                statement.setObject(i + 1, parameter instanceof Collection<?> ids ? connection.createArrayOf("uuid", ids.toArray()) : parameter);
            }
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static Refusal unavailable(SQLException e) {
        return new Refusal(e, Refusal.Kind.UNAVAILABLE, "search.database-unavailable");
    }
}
