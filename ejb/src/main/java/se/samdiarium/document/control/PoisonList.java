package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import se.samdiarium.document.Extraction;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.boundary.Sql;

/** Files that ended the child process that read them. Kept by their hash, so that the same bytes do no harm twice, whoever brings them. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class PoisonList {

    private static final Set<String> DEADLY = Set.of("document.extraction-timeout", "document.extraction-out-of-memory",
            "document.extraction-crashed");
    private static final int LONGEST = 500;

    private final Sql sql;
    private final Clock clock;

    @Inject
    PoisonList(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PoisonList() {
        this(null, null);
    }

    /** What was said of these bytes when they ended a child process. */
    public Optional<Extraction> known(Sha256 sha256) {
        return sql.rows("select media_type, code, reason from extraction_poison where sha256 = ?1", sha256.hex())
                .<Extraction>map(row -> new Extraction.Failed((String) row[0], (String) row[1], (String) row[2])).findFirst();
    }

    /** Remembers the bytes when reading them ended the child process. */
    public void remember(Sha256 sha256, Extraction outcome) {
        if (outcome instanceof Extraction.Failed failed && DEADLY.contains(failed.code())) {
            sql.update("""
                    insert into extraction_poison (sha256, media_type, code, reason, at) values (?1, ?2, ?3, ?4, ?5)
                    on conflict (sha256) do update set code = excluded.code, reason = excluded.reason, at = excluded.at""", sha256.hex(),
                    failed.mediaType(), failed.code(), failed.reason().substring(0, Math.min(LONGEST, failed.reason().length())), clock.instant());
        }
    }

    /** They may be read again. */
    public void forget(Sha256 sha256) {
        sql.update("delete from extraction_poison where sha256 = ?1", sha256.hex());
    }
}
