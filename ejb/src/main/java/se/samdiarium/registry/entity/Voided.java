package se.samdiarium.registry.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.Voiding;

/** {@link Voiding} in the columns that a case and an entry have in common. */
@Embeddable
public class Voided {

    @Column(name = "voided_at")
    private Instant at;
    @Column(name = "voided_by")
    private String by;
    @Column(name = "void_reason")
    private String reason;

    /** For JPA. */
    protected Voided() {
    }

    Voided(Reason why, String who, Instant when) {
        this.at = when;
        this.by = who;
        this.reason = why.text();
    }

    Optional<Voiding> voiding() {
        return Optional.ofNullable(at).map(when -> new Voiding(when, by, reason));
    }
}
