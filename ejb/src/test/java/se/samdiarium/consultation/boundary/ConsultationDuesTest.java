package se.samdiarium.consultation.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.calendar.Due;
import se.samdiarium.consultation.AnswerTime;
import se.samdiarium.consultation.ConsultationId;
import se.samdiarium.consultation.ConsultationState;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeId;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.VersionRef;

/** What is due of consultations, and for whom. */
class ConsultationDuesTest {

    private static final RegionCode UPPSALA = new RegionCode("03");
    private static final RegionCode GOTLAND = new RegionCode("09");
    private static final LocalDate LAST = LocalDate.of(2025, 1, 31);

    @Test
    @DisplayName("Q4.1 a region's answer is due by its own last day; the host sees that the time for all ends, and its own answer")
    void due() {
        ConsultationView out = consultation(ConsultationState.OUT);
        assertThat(of(Role.LAWYER, GOTLAND, out)).extracting(Due::kind).containsExactly(ConsultationDues.ANSWER);
        assertThat(of(Role.LAWYER, GOTLAND, out).getFirst().day()).isEqualTo(LAST.plusDays(14));
        assertThat(of(Role.REGISTRAR, UPPSALA, out)).extracting(Due::kind, Due::day)
                .containsExactly(tuple(ConsultationDues.ANSWER, LAST),
                        tuple(ConsultationDues.ENDS, LAST));
    }

    @Test
    @DisplayName("Q4.1 nothing is due of a draft or a closed consultation, nor for those who do not write answers")
    void nothing() {
        assertThat(of(Role.LAWYER, GOTLAND, consultation(ConsultationState.CLOSED))).isEmpty();
        assertThat(of(Role.LAWYER, UPPSALA, consultation(ConsultationState.DRAFT))).isEmpty();
        assertThat(of(Role.SIGNATORY, GOTLAND, consultation(ConsultationState.OUT))).isEmpty();
    }

    private static List<Due> of(Role role, RegionCode region, ConsultationView view) {
        return ConsultationDues.of(new Caller(UUID.randomUUID(), "n.n", "N N", Optional.of(region), Set.of(role)), region, List.of(view));
    }

    private static ConsultationView consultation(ConsultationState state) {
        DocumentId text = new DocumentId(UUID.randomUUID());
        return new ConsultationView(new ConsultationId(UUID.randomUUID()), UPPSALA, "Avtal", new VersionRef(text, 1), "", Optional.empty(), List.of(),
                LAST, state, 1, Optional.of(new ConsultationView.Sent(Instant.EPOCH, "N N", text, "RS 2024-00001-2")), Optional.empty(),
                List.of(consultee(UPPSALA, Optional.empty()), consultee(GOTLAND, Optional.of(LAST.plusDays(14)))),
                new ConsultationView.Comments(0, 0));
    }

    private static ConsulteeView consultee(RegionCode region, Optional<LocalDate> extended) {
        return new ConsulteeView(new ConsulteeId(UUID.randomUUID()), Optional.of(region), "Region", Optional.empty(), true,
                new AnswerTime(LAST, extended), List.of(), List.of());
    }
}
