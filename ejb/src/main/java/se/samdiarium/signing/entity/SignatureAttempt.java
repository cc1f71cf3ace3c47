package se.samdiarium.signing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.ades.Prepared;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.AttemptId;
import se.samdiarium.signing.Channel;
import se.samdiarium.signing.RoundId;

/** One attempt of a signatory to sign; ends once. */
@Entity
@Table(name = "signature_attempt")
public class SignatureAttempt {

    /** How it stands. */
    enum State {
        STARTED, DONE, FAILED
    }

    /**
     * An attempt that may be completed.
     *
     * @param id         id
     * @param round      the round
     * @param region     the region it signs for
     * @param way        remote or card
     * @param credential credentialID; empty with a card
     * @param verifier   PKCE code verifier; empty with a card
     * @param prepared   what was prepared
     */
    public record Running(AttemptId id, RoundId round, RegionCode region, Channel way, String credential, String verifier, Prepared prepared) {
    }

    @Id
    private UUID id;
    @Column(name = "round_id")
    private UUID roundId;
    @Column(name = "region_code")
    private String regionCode;
    @Column(name = "account_id")
    private UUID accountId;
    @Enumerated(EnumType.STRING)
    private Channel way;
    private String credential;
    private String prepared;
    @Column(name = "code_verifier")
    private String verifier;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "expires_at")
    private Instant expiresAt;
    @Enumerated(EnumType.STRING)
    private State state;
    private String code;
    @Version
    private int version;

    /** For JPA. */
    protected SignatureAttempt() {
    }

    /** A new attempt with a remote trust service. */
    public static SignatureAttempt remote(RoundId round, Caller caller, String credential, String prepared, String verifier, Instant now,
            Duration time) {
        SignatureAttempt attempt = card(round, caller, prepared, now, time);
        attempt.way = Channel.REMOTE;
        attempt.credential = credential;
        attempt.verifier = verifier;
        return attempt;
    }

    /** A new attempt with a card in the browser. */
    public static SignatureAttempt card(RoundId round, Caller caller, String prepared, Instant now, Duration time) {
        SignatureAttempt attempt = new SignatureAttempt();
        attempt.id = NewId.next();
        attempt.roundId = round.value();
        attempt.regionCode = caller.actingRegion().value();
        attempt.accountId = caller.account();
        attempt.way = Channel.CARD;
        attempt.credential = "";
        attempt.verifier = "";
        attempt.prepared = prepared;
        attempt.startedAt = now;
        attempt.expiresAt = now.plus(time);
        attempt.state = State.STARTED;
        return attempt;
    }

    /** Whether it is this person's. */
    public boolean isOf(Caller caller) {
        return accountId.equals(caller.account());
    }

    /** Whether it is made this way. */
    public boolean isBy(Channel channel) {
        return way == channel;
    }

    /**
     * What is needed to complete it.
     *
     * @throws Refusal {@code signing.attempt-over} when it has ended or waited too long
     */
    public Running running(Instant now) {
        if (state != State.STARTED || now.isAfter(expiresAt)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.attempt-over", id);
        }
        return new Running(id(), new RoundId(roundId), new RegionCode(regionCode), way, credential, verifier, Prepared.parse(prepared));
    }

    /**
     * It led to a signature.
     *
     * @throws Refusal {@code signing.attempt-over}
     */
    public void succeed(Instant now) {
        running(now);
        state = State.DONE;
    }

    /** It came to nothing. An attempt that has ended stays as it ended. */
    public void fail(String why) {
        if (state == State.STARTED) {
            state = State.FAILED;
            code = why;
        }
    }

    /** Id. */
    public AttemptId id() {
        return new AttemptId(id);
    }
}
