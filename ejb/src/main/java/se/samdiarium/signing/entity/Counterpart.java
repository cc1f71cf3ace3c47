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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentIdColumn;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundId;

/** A region's part in a round. Signed once. */
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
    /** Not inserted: there is none at first, and EclipseLink would bind the missing UUID as text. */
    @Column(name = "document_id", insertable = false)
    @Convert(converter = DocumentIdColumn.class)
    private DocumentId document;
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

    /** The signatory has opened it; only the first time counts. */
    public void open(Instant now) {
        if (state == CounterpartState.WAITING) {
            state = CounterpartState.OPENED;
            openedAt = now;
        }
    }

    /**
     * Refuses when the region has signed.
     *
     * @throws Refusal {@code signing.already-signed}
     */
    public void requireUnsigned() {
        if (state == CounterpartState.SIGNED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.already-signed", regionCode, signer);
        }
    }

    /**
     * The counterpart is accepted.
     *
     * @throws Refusal {@code signing.already-signed}
     */
    public void sign(String by, Instant at, String adesLevel, String qualifiedAs, DocumentId signed) {
        requireUnsigned();
        state = CounterpartState.SIGNED;
        signer = by;
        signedAt = at;
        level = adesLevel;
        qualification = qualifiedAs;
        document = signed;
    }

    boolean isOf(RegionCode region) {
        return regionCode.equals(region.value());
    }

    CounterpartView view(boolean deadlineOver) {
        return new CounterpartView(round.id(), new RegionCode(regionCode), state, deadlineOver && state != CounterpartState.SIGNED,
                Optional.ofNullable(signer), Optional.ofNullable(signedAt), Optional.ofNullable(level), Optional.ofNullable(qualification),
                Optional.ofNullable(document));
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
