package se.samdiarium.signing.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.StartRound;

/** A round: one version of one document, several regions, a deadline. */
@Entity
@Table(name = "signing_round")
public class SigningRound {

    /** What this agreement asks of every signature (eIDAS art. 25.2); a policy per agreement comes with the agreement's feature. */
    private static final String REQUIRED = "QESIG";
    private static final int LONGEST_TITLE = 300;

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
    @Column(name = "required_qualification")
    private String required;
    private LocalDate deadline;
    @Column(name = "started_at")
    private Instant startedAt;
    @Column(name = "started_by")
    private String startedBy;
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
    public static SigningRound start(StartRound command, RegionCode host, Sha256 base, String by, Clock clock) {
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
        round.id = UUID.randomUUID();
        round.title = command.title().strip();
        round.hostCode = host.value();
        round.documentId = command.document().value();
        round.versionNumber = command.version();
        round.baseSha256 = base.hex();
        round.required = REQUIRED;
        round.deadline = command.deadline();
        round.startedAt = clock.instant();
        round.startedBy = by;
        command.regions().stream().sorted().forEach(region -> round.counterparts.add(new Counterpart(round, region)));
        return round;
    }

    /** Id. */
    public RoundId id() {
        return new RoundId(id);
    }

    /** Whether the region may follow the round: the host, and those who sign. */
    public boolean concerns(RegionCode region) {
        return hostCode.equals(region.value()) || counterparts.stream().anyMatch(counterpart -> counterpart.isOf(region));
    }

    /** As shown on this day. */
    public RoundView view(LocalDate today) {
        boolean over = today.isAfter(deadline);
        return new RoundView(id(), title, new RegionCode(hostCode), new DocumentId(documentId), versionNumber, new Sha256(baseSha256), required,
                deadline, startedAt, startedBy, counterparts.stream().map(counterpart -> counterpart.view(over)).toList());
    }
}
