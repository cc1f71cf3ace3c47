package se.samdiarium.signing.control;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import se.samdiarium.ades.Sha256;
import se.samdiarium.ades.TrustStatus;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.signing.TrustSnapshotView;

/** The sets of trusted lists in the database: the newest serves after a restart, all of them serve as evidence of the verdicts given by them. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class TrustSnapshots {

    private final Sql sql;

    @Inject
    TrustSnapshots(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected TrustSnapshots() {
        this(null);
    }

    /** The copy of this address in the newest set. */
    public Optional<byte[]> newest(String address) {
        return sql.values(byte[].class, """
                select l.content from trust_snapshot_list s join trusted_list l on l.sha256 = s.sha256
                where s.address = ?1 and s.snapshot_id = (select id from trust_snapshot order by last_loaded desc limit 1)""", address)
                .findFirst().map(TrustSnapshots::unpacked);
    }

    /**
     * Keeps the set in use; keeping one that is there notes only that it was loaded again.
     *
     * @param content documents by address
     */
    public void keep(TrustStatus status, Map<String, byte[]> content) {
        String id = status.snapshot().hex();
        int there = sql.update("update trust_snapshot set last_loaded = greatest(last_loaded, ?2) where id = ?1", id, status.loadedAt());
        if (there > 0) {
            return;
        }
        Map<String, TrustStatus.ListState> states = status.lists().stream()
                .collect(Collectors.toMap(TrustStatus.ListState::address, Function.identity(), (first, second) -> first));
        sql.update("""
                insert into trust_snapshot (id, first_loaded, last_loaded, next_update, anchors, time_stamp_anchors)
                values (?1, ?2, ?2, cast(?3 as timestamptz), ?4, ?5) on conflict (id) do nothing""",
                id, status.loadedAt(), status.lists().getFirst().nextUpdate(), status.anchors(), status.timeStampAnchors());
        content.forEach((address, bytes) -> {
            String sha256 = Sha256.hash(bytes).hex();
            add(sha256, address, bytes, Optional.ofNullable(states.get(address)), status);
            sql.update("insert into trust_snapshot_list (snapshot_id, address, sha256) values (?1, ?2, ?3) on conflict do nothing",
                    id, address, sha256);
        });
    }

    /** The sets, newest first. */
    public List<TrustSnapshotView> list(int most) {
        return sql.rows("""
                select s.id, s.first_loaded, s.last_loaded, s.next_update, s.anchors, s.time_stamp_anchors,
                    (select count(*) from trust_snapshot_list l where l.snapshot_id = s.id),
                    (select count(*) from signature_evidence e where e.trust_snapshot = s.id)
                from trust_snapshot s order by s.last_loaded desc limit ?1""", most).map(row -> new TrustSnapshotView((String) row[0],
                Column.instant(row[1]), Column.instant(row[2]), Optional.ofNullable(Column.instant(row[3])), number(row[4]), number(row[5]),
                number(row[6]), number(row[7]))).toList();
    }

    /**
     * The documents of a set by address.
     *
     * @throws Refusal {@code signing.snapshot-unknown}
     */
    public Map<String, byte[]> content(String id) {
        Map<String, byte[]> content = sql.rows("""
                select s.address, l.content from trust_snapshot_list s join trusted_list l on l.sha256 = s.sha256
                where s.snapshot_id = ?1 order by s.address""", id)
                .collect(Collectors.toMap(row -> (String) row[0], row -> unpacked((byte[]) row[1])));
        if (content.isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "signing.snapshot-unknown", id);
        }
        return content;
    }

    private void add(String sha256, String address, byte[] bytes, Optional<TrustStatus.ListState> state, TrustStatus status) {
        sql.update("""
                insert into trusted_list (sha256, content, address, territory, sequence, issued, next_update, kept_at)
                values (?1, ?2, ?3, cast(?4 as varchar), cast(?5 as integer), cast(?6 as timestamptz), cast(?7 as timestamptz), ?8)
                on conflict (sha256) do nothing""", sha256, packed(bytes), address,
                state.map(TrustStatus.ListState::territory).orElse(null), state.map(TrustStatus.ListState::sequence).orElse(null),
                state.map(TrustStatus.ListState::issued).orElse(null), state.map(TrustStatus.ListState::nextUpdate).orElse(null),
                status.loadedAt());
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can always be written", e);
        }
        return packed.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a kept list cannot be unpacked", e);
        }
    }
}
