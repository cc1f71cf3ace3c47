package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.ades.Prepared;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.AttemptId;
import se.samdiarium.signing.Channel;
import se.samdiarium.signing.SigningTask;
import se.samdiarium.signing.entity.SignatureAttempt;

/** Attempts to sign, in the database: they survive a restart between confirmation and signature. */
@ApplicationScoped
@Transactional
public class Attempts {

    /** How long the signatory may take at the trust service. */
    private static final Duration TIME = Duration.ofMinutes(30);

    /**
     * An attempt that has begun.
     *
     * @param id         id
     * @param credential credentialID
     * @param verifier   PKCE code verifier (RFC 7636)
     */
    public record Started(AttemptId id, String credential, String verifier) {
    }

    private final EntityManager db;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Attempts(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Attempts() {
        this(null, null);
    }

    /** Stores a new attempt with a remote trust service. */
    public Started remote(SigningTask task, Caller caller, Credential credential, Prepared prepared) {
        byte[] secret = new byte[48];
        random.nextBytes(secret);
        String verifier = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        SignatureAttempt attempt = SignatureAttempt.remote(task.round().id(), caller, credential.id(), prepared.text(), verifier,
                clock.instant(), TIME);
        db.persist(attempt);
        return new Started(attempt.id(), credential.id(), verifier);
    }

    /** Stores a new attempt with a card. */
    public AttemptId card(SigningTask task, Caller caller, Prepared prepared) {
        SignatureAttempt attempt = SignatureAttempt.card(task.round().id(), caller, prepared.text(), clock.instant(), TIME);
        db.persist(attempt);
        return attempt.id();
    }

    /**
     * The caller's attempt while it runs.
     *
     * @throws Refusal {@code signing.attempt-unknown, .attempt-over}
     */
    public SignatureAttempt.Running running(AttemptId id, Caller caller, Channel way) {
        return of(id).filter(attempt -> attempt.isOf(caller) && attempt.isBy(way))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "signing.attempt-unknown", id))
                .running(clock.instant());
    }

    /** The attempt came to nothing. */
    public void failed(AttemptId id, String code) {
        of(id).ifPresent(attempt -> attempt.fail(code));
    }

    /**
     * Ends the attempt with success; one that another call has ended meanwhile is refused.
     *
     * @throws Refusal {@code signing.attempt-over}
     */
    public void done(AttemptId id) {
        Optional.ofNullable(db.find(SignatureAttempt.class, id.value(), LockModeType.PESSIMISTIC_WRITE)).orElseThrow().succeed(clock.instant());
    }

    private Optional<SignatureAttempt> of(AttemptId id) {
        return Optional.ofNullable(db.find(SignatureAttempt.class, id.value()));
    }
}
