package se.samdiarium.signing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentIdColumn;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.SigningTask.Head;
import se.samdiarium.signing.Stopped;

/** A region's part in a round. Signed once by each person the policy asks for. */
@Entity
@IdClass(Counterpart.Key.class)
public class Counterpart {

    @Id
    @ManyToOne
    @JoinColumn(name = "round_id")
    private SigningRound round;
    @Id
    @Column(name = "region_code")
    private String regionCode;
    @Enumerated(EnumType.STRING)
    private CounterpartState state;
    @Column(name = "opened_at")
    private Instant openedAt;
    @Column(name = "signed_at")
    private Instant signedAt;
    private String signer;
    @Column(name = "signature_level")
    private String level;
    private String qualification;
    private int signatures;
    /** Not inserted: there is none at first, and EclipseLink would bind the missing UUID as text. */
    @Column(name = "document_id", insertable = false)
    @Convert(converter = DocumentIdColumn.class)
    private DocumentId document;
    @Column(name = "version_number")
    private Integer versionNumber;
    private String sha256;
    @Column(name = "declined_at")
    private Instant declinedAt;
    @Column(name = "declined_by")
    private String declinedBy;
    @Column(name = "declined_because")
    private String declinedBecause;
    @Version
    private int version;

    /** For JPA. */
    protected Counterpart() {
    }

    Counterpart(SigningRound round, RegionCode region) {
        this.round = round;
        this.regionCode = region.value();
        this.state = CounterpartState.WAITING;
    }

    /** The signatory has opened it. @return whether it was the first time */
    public boolean open(Instant now) {
        boolean first = state == CounterpartState.WAITING;
        if (first) {
            state = CounterpartState.OPENED;
            openedAt = now;
        }
        return first;
    }

    /**
     * Refuses when the region cannot sign now.
     *
     * @throws Refusal {@code signing.round-withdrawn, .already-signed, .declined}
     */
    public void requireSignable() {
        round.requireRunning();
        if (state == CounterpartState.SIGNED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.already-signed", regionCode, signer);
        }
        if (state == CounterpartState.DECLINED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.declined", regionCode, declinedBy, declinedBecause);
        }
    }

    /**
     * One more signature is accepted.
     *
     * @param signed the file with it
     * @return its ordinal within the region
     * @throws Refusal {@code signing.round-withdrawn, .already-signed, .declined}
     */
    public int sign(String by, Instant at, String adesLevel, String qualifiedAs, Head signed) {
        requireSignable();
        signatures++;
        state = signatures >= round.signersPerRegion() ? CounterpartState.SIGNED : CounterpartState.OPENED;
        signer = by;
        signedAt = at;
        level = adesLevel;
        qualification = qualifiedAs;
        document = signed.document();
        versionNumber = signed.version();
        sha256 = signed.sha256().hex();
        return signatures;
    }

    /** The last file handed in does not do. A region that has signed, or declined, stays so. */
    public void reject() {
        if (state != CounterpartState.SIGNED && state != CounterpartState.DECLINED) {
            state = CounterpartState.REJECTED;
        }
    }

    /**
     * The region will not sign.
     *
     * @throws Refusal {@code signing.round-withdrawn, .already-signed, .declined, .reason-missing}
     */
    public void decline(Stopped declined) {
        requireSignable();
        state = CounterpartState.DECLINED;
        declinedAt = declined.at();
        declinedBy = declined.by();
        declinedBecause = SigningRound.reason(declined.reason());
    }

    /**
     * The host asks again.
     *
     * @throws Refusal {@code signing.round-withdrawn, .not-declined}
     */
    public void askAgain() {
        round.requireRunning();
        if (state != CounterpartState.DECLINED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.not-declined", regionCode);
        }
        state = signatures > 0 || openedAt != null ? CounterpartState.OPENED : CounterpartState.WAITING;
        declinedAt = null;
        declinedBy = null;
        declinedBecause = null;
    }

    /** What the region's next signature is added to. */
    public Head head() {
        return document == null || round.shared().isPresent() ? round.head() : new Head(document, versionNumber, new Sha256(sha256));
    }

    /** The round. */
    public SigningRound round() {
        return round;
    }

    boolean isOf(RegionCode region) {
        return regionCode.equals(region.value());
    }

    boolean isSigned() {
        return state == CounterpartState.SIGNED;
    }

    CounterpartView view(boolean deadlineOver, SigningRound.Beside beside) {
        boolean overdue = deadlineOver && !isSigned() && state != CounterpartState.DECLINED;
        return new CounterpartView(round.id(), new RegionCode(regionCode), state, overdue,
                Optional.ofNullable(signer), Optional.ofNullable(signedAt), Optional.ofNullable(level), Optional.ofNullable(qualification),
                Optional.ofNullable(document), versionNumber == null ? 0 : versionNumber,
                Optional.ofNullable(declinedAt).map(at -> new Stopped(at, declinedBy, declinedBecause)),
                Optional.ofNullable(beside.reminders().get(region())), beside.signatures().getOrDefault(region(), List.of()));
    }

    RegionCode region() {
        return new RegionCode(regionCode);
    }

    /** Primary key: round and region. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID round;
        private String regionCode;

        /** For JPA. */
        public Key() {
        }

        /** The key of a region's part. */
        public Key(RoundId round, RegionCode region) {
            this.round = round.value();
            this.regionCode = region.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(round, key.round) && Objects.equals(regionCode, key.regionCode);
        }

        @Override
        public int hashCode() {
            return Objects.hash(round, regionCode);
        }
    }
}
