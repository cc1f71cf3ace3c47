package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsulteeId;
import se.samdiarium.platform.AddressSecret;
import se.samdiarium.platform.boundary.Sql;

/** What opens the documents of a remiss without log-in, as long as it is out; only hashes are kept. */
@ApplicationScoped
public class ConsultationKeys {

    /**
     * What a key opens.
     *
     * @param id   the consultation
     * @param host whose it is
     */
    public record Opens(ConsultationId id, RegionCode host) {
    }

    private final Sql sql;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    @Inject
    ConsultationKeys(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected ConsultationKeys() {
        this(null, null);
    }

    /** A new key for one who was asked; those before stay good. */
    public AddressSecret make(ConsulteeId consultee) {
        AddressSecret made = AddressSecret.random(chance);
        sql.update("insert into consultation_key (hash, consultee_id, made_at) values (?1, ?2, ?3)", made.hash(), consultee.value(), clock.instant());
        return made;
    }

    /** What a key opens; nothing when it is none, or the consultation is closed. */
    public Optional<Opens> of(AddressSecret key) {
        return sql.rows("""
                select c.id, c.region_code from consultation_key k join consultee e on e.id = k.consultee_id
                join consultation c on c.id = e.consultation_id where k.hash = ?1 and c.state = 'OUT'""", key.hash())
                .map(row -> new Opens(new ConsultationId((UUID) row[0]), new RegionCode((String) row[1]))).findFirst();
    }
}
