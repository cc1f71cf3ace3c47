package se.samdiarium.agreement.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.agreement.AgreementState;
import se.samdiarium.agreement.GateState;
import se.samdiarium.agreement.NewAgreement;
import se.samdiarium.agreement.TextKind;
import se.samdiarium.agreement.control.AgreementRepository;
import se.samdiarium.agreement.control.Overview;
import se.samdiarium.agreement.control.Parties;
import se.samdiarium.agreement.entity.Agreement;
import se.samdiarium.calendar.Due;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.VersionRef;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningPolicy;

@DisplayName("Decisions that are waited for: in the calendar, and before signing")
class DecisionsWaitedForTest {

    private static final RegionCode HOST = new RegionCode("03");
    private static final RegionCode GOTLAND = new RegionCode("09");
    private static final RegionCode SKANE = new RegionCode("12");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final LocalDate LAST = LocalDate.of(2025, 9, 30);

    private final Agreement agreement = sent();
    private final Map<RegionCode, GateState> gates = new HashMap<>(Map.of(HOST, GateState.UNDECIDED, GOTLAND, GateState.UNDECIDED,
            SKANE, GateState.DECIDED));
    private final AgreementRepository repository = new AgreementRepository() {
        @Override
        public List<Agreement> all() {
            return List.of(agreement);
        }

        @Override
        public Optional<Agreement> withText(DocumentId document) {
            return agreement.texts().stream().anyMatch(text -> text.text().document().equals(document)) ? Optional.of(agreement) : Optional.empty();
        }
    };
    private final Parties parties = new Parties() {
        @Override
        public GateState gate(Agreement of, RegionCode region) {
            return gates.get(region);
        }
    };
    private final Overview overview = new Overview() {
        @Override
        public boolean visible(Agreement of, RegionCode viewer) {
            return of.parties().contains(viewer);
        }
    };
    private final AgreementDues dues = new AgreementDues(repository, parties, overview);
    private final DecisionGate gate = new DecisionGate(repository, parties, new Organisation() {
        @Override
        public RegionView region(RegionCode code) {
            return new RegionView(code, "Region Gotland", "", "");
        }
    });

    @Test
    @DisplayName("G1.8 a region's decision is due by the dispatch's last day for those who record it, until it is recorded")
    void ownDecision() {
        Due due = dues.dueFor(person(GOTLAND, Role.LAWYER)).getFirst();
        assertThat(due).isEqualTo(new Due(agreement.id() + "/09", "decision.record", LAST, agreement.title(), Optional.of(GOTLAND),
                "/avtal?id=" + agreement.id()));
        assertThat(dues.dueFor(person(GOTLAND, Role.SIGNATORY))).isEmpty();
        assertThat(dues.dueFor(person(SKANE, Role.REGISTRAR))).as("it has decided").isEmpty();
        assertThat(dues.dueFor(person(new RegionCode("25"), Role.REGISTRAR))).as("it is no party").isEmpty();
        gates.put(GOTLAND, GateState.REFUSED);
        assertThat(dues.dueFor(person(GOTLAND, Role.LAWYER))).as("a no is a decision").isEmpty();
    }

    @Test
    @DisplayName("G1.8 the host has its own decision and all that are missing; when none is, nothing")
    void host() {
        assertThat(dues.dueFor(person(HOST, Role.LAWYER))).extracting(Due::kind).containsExactly("decision.record", "agreement.decisions");
        gates.replaceAll((region, state) -> GateState.DECIDED);
        assertThat(dues.dueFor(person(HOST, Role.LAWYER))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(GateState.class)
    @DisplayName("G1.4 the gate is open by a yes, by accepted conditions, by an override, by nothing else; shut, it says what is missing and where")
    void gate(GateState state) {
        gates.put(GOTLAND, state);
        Optional<Refusal> shut = gate.shut(round(agreement.texts().getFirst().text().document()), GOTLAND);
        Map<GateState, String> codes = new EnumMap<>(Map.of(GateState.NOT_SENT, "agreement.text-not-sent", GateState.UNDECIDED,
                "agreement.decision-missing", GateState.REFUSED, "agreement.decision-no", GateState.CONDITIONS_OPEN, "agreement.conditions-open"));
        assertThat(shut.map(Refusal::code)).isEqualTo(Optional.ofNullable(codes.get(state)));
        assertThat(shut.isEmpty()).isEqualTo(state.open());
        shut.ifPresent(refusal -> assertThat(RefusalText.of(refusal, Locale.of("sv")).todo()).contains("/avtal?id=" + agreement.id()));
    }

    @Test
    @DisplayName("G1.4 a round on what is no agreement's text is open")
    void otherRound() {
        assertThat(gate.shut(round(new DocumentId(UUID.randomUUID())), GOTLAND)).isEmpty();
    }

    private static Agreement sent() {
        Agreement.Doing doing = new Agreement.Doing(DAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), "nn", DAY);
        return Agreement.begin(new NewAgreement("Samverkansavtal", Set.of(HOST, GOTLAND, SKANE), DAY, Optional.empty()), HOST, doing)
                .addText(new VersionRef(new DocumentId(new UUID(1, 1)), 1), TextKind.FINAL, DAY, AgreementState.DRAFT, doing)
                .sentForDecision(DAY, LAST, AgreementState.FINAL, doing);
    }

    private static RoundView round(DocumentId document) {
        return new RoundView(new RoundId(new UUID(2, 2)), "Runda", HOST, document, 1, new Sha256("0".repeat(64)), false, RoundForm.COUNTERPARTS,
                SigningPolicy.QUALIFIED, LAST, DAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), "nn", RoundState.OPEN, Optional.empty(),
                Optional.empty(), Optional.empty(), List.of());
    }

    private static Caller person(RegionCode region, Role role) {
        return new Caller(new UUID(3, 3), "nn", "N N", Optional.of(region), Set.of(role));
    }
}
