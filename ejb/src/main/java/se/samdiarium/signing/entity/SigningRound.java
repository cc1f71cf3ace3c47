package se.samdiarium.signing.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentIdColumn;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.AcceptedSignature;
import se.samdiarium.signing.Base;
import se.samdiarium.signing.Reminder;
import se.samdiarium.signing.Requirement;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningPolicy;
import se.samdiarium.signing.SigningTask.Head;
import se.samdiarium.signing.StartRound;
import se.samdiarium.signing.Stopped;

/** A round: one version of one document, several regions, a policy, a deadline. */
@Entity
@Table(name = "signing_round")
public class SigningRound {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_REASON = 1_000;

    @Id
    private UUID id;
    private String title;
    @Column(name = "region_code")
    private String hostCode;
    @Column(name = "document_id")
    private UUID documentId;
    @Column(name = "version_number")
    private int versionNumber;
    @Column(name = "base_sha256")
    private String baseSha256;
    private boolean certified;
    @Column(name = "source_version")
    private Integer sourceVersion;
    @Enumerated(EnumType.STRING)
    private RoundForm form;
    @Enumerated(EnumType.STRING)
    @Column(name = "required_qualification")
    private Requirement required;
    @Column(name = "seal_allowed")
    private boolean sealAllowed;
    @Column(name = "signers_per_region")
    private int signersPerRegion;
    @Column(name = "signer_roles")
    private String roles;
    private LocalDate deadline;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "started_by")
    private String startedBy;
    @Column(name = "shared_document_id", insertable = false)
    @Convert(converter = DocumentIdColumn.class)
    private DocumentId sharedDocument;
    @Column(name = "shared_version")
    private Integer sharedVersion;
    @Column(name = "shared_sha256")
    private String sharedSha256;
    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;
    @Column(name = "withdrawn_by")
    private String withdrawnBy;
    @Column(name = "withdrawn_because")
    private String withdrawnBecause;
    @Version
    private int version;
    @OneToMany(mappedBy = "round", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("regionCode")
    private List<Counterpart> counterparts = new ArrayList<>();

    /** For JPA. */
    protected SigningRound() {
    }

    /**
     * A new round in which everybody is waited for.
     *
     * @throws Refusal {@code signing.round-title, .round-regions, .round-deadline}
     */
    public static SigningRound start(StartRound command, RegionCode host, Base base, String by, Clock clock) {
        if (command.title().isBlank() || command.title().length() > LONGEST_TITLE) {
            throw new Refusal(Refusal.Kind.INVALID, "signing.round-title", command.title().length(), LONGEST_TITLE);
        }
        if (command.regions().isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "signing.round-regions");
        }
        if (command.deadline().isBefore(LocalDate.now(clock))) {
            throw new Refusal(Refusal.Kind.INVALID, "signing.round-deadline", command.deadline());
        }
        SigningRound round = new SigningRound();
        round.id = NewId.next();
        round.title = command.title().strip();
        round.hostCode = host.value();
        round.documentId = command.document().value();
        round.versionNumber = base.version();
        round.baseSha256 = base.sha256().hex();
        round.certified = base.certified();
        round.sourceVersion = base.source();
        round.form = command.form();
        round.required = command.policy().required();
        round.sealAllowed = command.policy().sealAllowed();
        round.signersPerRegion = command.policy().signersPerRegion();
        round.roles = command.policy().rolesText();
        round.deadline = command.deadline();
        round.startedAt = clock.instant();
        round.startedBy = by;
        command.regions().stream().sorted().forEach(region -> round.counterparts.add(new Counterpart(round, region)));
        return round;
    }

    /** A reason a person gave, or the refusal {@code signing.reason-missing}. */
    static String reason(String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refusal(Refusal.Kind.INVALID, "signing.reason-missing", reason.length(), LONGEST_REASON);
        }
        return reason;
    }

    /** Id. */
    public RoundId id() {
        return new RoundId(id);
    }

    /** Whether the region may follow the round: the host, and those who sign. */
    public boolean concerns(RegionCode region) {
        return hostCode.equals(region.value()) || counterparts.stream().anyMatch(counterpart -> counterpart.isOf(region));
    }

    /**
     * The host ends the round; what was signed in it stays.
     *
     * @throws Refusal {@code signing.round-withdrawn, .round-complete, .reason-missing}
     */
    public void withdraw(Stopped withdrawn) {
        requireRunning();
        if (state() == RoundState.COMPLETE) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.round-complete", title, counterparts.size());
        }
        withdrawnBecause = reason(withdrawn.reason());
        withdrawnAt = withdrawn.at();
        withdrawnBy = withdrawn.by();
    }

    /** The common file has one more signature. */
    public void share(Head signed) {
        sharedDocument = signed.document();
        sharedVersion = signed.version();
        sharedSha256 = signed.sha256().hex();
    }

    /** What a region that has not begun adds its signature to. */
    public Head head() {
        return shared().orElseGet(this::base);
    }

    /** How it stands. */
    public RoundState state() {
        if (withdrawnAt != null) {
            return RoundState.WITHDRAWN;
        }
        return counterparts.stream().allMatch(Counterpart::isSigned) ? RoundState.COMPLETE : RoundState.OPEN;
    }

    /** How the regions sign. */
    public RoundForm form() {
        return form;
    }

    /** As shown on this day. */
    public RoundView view(LocalDate today, Beside beside) {
        boolean over = today.isAfter(deadline) && withdrawnAt == null;
        return new RoundView(id(), title, new RegionCode(hostCode), new DocumentId(documentId), versionNumber, new Sha256(baseSha256), certified,
                form,
                new SigningPolicy(required, sealAllowed, signersPerRegion, SigningPolicy.roles(roles)), deadline, startedAt, startedBy, state(),
                Optional.ofNullable(withdrawnAt).map(at -> new Stopped(at, withdrawnBy, withdrawnBecause)), beside.replaces(), beside.replacedBy(),
                counterparts.stream().map(part -> part.view(over, beside)).toList());
    }

    /**
     * What is stored beside the round and shown with it.
     *
     * @param replaces   the round this restarts
     * @param replacedBy the round that restarts this
     * @param signatures accepted, by region
     * @param reminders  the last one, by region
     */
    public record Beside(Optional<RoundId> replaces, Optional<RoundId> replacedBy, Map<RegionCode, List<AcceptedSignature>> signatures,
            Map<RegionCode, Reminder> reminders) {

        /** Nothing. */
        public static final Beside NOTHING = new Beside(Optional.empty(), Optional.empty(), Map.of(), Map.of());
    }

    void requireRunning() {
        if (withdrawnAt != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "signing.round-withdrawn", title, withdrawnAt, withdrawnBecause);
        }
    }

    int signersPerRegion() {
        return signersPerRegion;
    }

    Head base() {
        return new Head(new DocumentId(documentId), versionNumber, new Sha256(baseSha256));
    }

    Optional<Head> shared() {
        return sharedDocument == null ? Optional.empty() : Optional.of(new Head(sharedDocument, sharedVersion, new Sha256(sharedSha256)));
    }
}
