package se.samdiarium.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.Refusal;

/** Until when one may answer, and how answers are counted. */
class AnswerTimeTest {

    private static final LocalDate LAST = LocalDate.of(2025, 1, 31);

    @ParameterizedTest(name = "{0} {1}: late {2}")
    @CsvSource({"2025-01-31T22:59:59Z, , false", "2025-01-31T23:00:00Z, , true", "2025-02-14T22:59:59Z, 2025-02-14, false",
            "2025-02-14T23:00:00Z, 2025-02-14, true"})
    @DisplayName("Q1.4 the last day is the whole day in Sweden, or that of the extension")
    void lastDay(Instant answered, LocalDate extended, boolean late) {
        AnswerTime time = new AnswerTime(LAST, Optional.ofNullable(extended));
        assertThat(time.isLate(AnswerTime.day(answered))).isEqualTo(late);
        assertThat(time.isOver(answered)).isEqualTo(late);
    }

    @Test
    @DisplayName("Q1.4 in summer the day in Sweden begins at 22 UTC")
    void summer() {
        AnswerTime time = new AnswerTime(LocalDate.of(2025, 6, 30), Optional.empty());
        assertThat(time.isOver(Instant.parse("2025-06-30T21:59:59Z"))).isFalse();
        assertThat(time.isOver(Instant.parse("2025-06-30T22:00:00Z"))).isTrue();
    }

    @Test
    @DisplayName("Q2.6 abstaining, no comments and no answer are counted apart, and unasked answers beside them")
    void counted() {
        ConsultationSummary sums = ConsultationSummary.of(List.of(consultee("03", true, Position.SUPPORTS, false),
                consultee("09", true, Position.NO_COMMENTS, true), consultee("12", true, Position.ABSTAINS, false),
                consultee("14", true, null, false), consultee(null, false, Position.OPPOSES, false)));
        assertThat(sums.asked()).isEqualTo(4);
        assertThat(sums.answered()).isEqualTo(2);
        assertThat(sums.abstained()).isEqualTo(1);
        assertThat(sums.notAnswered()).isEqualTo(1);
        assertThat(sums.late()).isEqualTo(1);
        assertThat(sums.unasked()).isEqualTo(1);
        assertThat(sums.byPosition()).containsEntry(Position.NO_COMMENTS, 1).containsEntry(Position.ABSTAINS, 1)
                .containsEntry(Position.NOT_ANSWERED, 1).containsEntry(Position.OPPOSES, 1).containsEntry(Position.OPPOSES_PARTLY, 0);
    }

    @Test
    @DisplayName("Q2.6 that somebody has not answered cannot be chosen")
    void neverChosen() {
        assertThatThrownBy(() -> new SaveAnswer(Optional.of(Position.NOT_ANSWERED), "", List.of())).isInstanceOf(Refusal.class)
                .extracting(fault -> ((Refusal) fault).code()).isEqualTo("consultation.position-computed");
    }

    @Test
    @DisplayName("Q1.1 a recipient is a region or somebody by name, and an address is one")
    void recipients() {
        assertThat(new Recipient(Optional.empty(), Optional.of(" SKR "), Optional.of(" ")).email()).isEmpty();
        assertThatThrownBy(() -> new Recipient(Optional.empty(), Optional.empty(), Optional.empty())).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Recipient(Optional.empty(), Optional.of("SKR"), Optional.of("inte en adress"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Recipient(Optional.of(new RegionCode("03")), Optional.of("SKR"), Optional.empty()))
                .isInstanceOf(Refusal.class);
    }

    private static ConsulteeView consultee(String region, boolean asked, Position position, boolean late) {
        List<AnswerView> answers = position == null ? List.of() : List.of(new AnswerView(new AnswerId(UUID.randomUUID()), 1, position, Channel.PAGE,
                Optional.of(new DocumentId(UUID.randomUUID())), Optional.empty(), "RS 2025-00001-2", LAST, Instant.EPOCH, "Rut", late));
        return new ConsulteeView(new ConsulteeId(UUID.randomUUID()), Optional.ofNullable(region).map(RegionCode::new), "Namn", Optional.empty(),
                asked, new AnswerTime(LAST, Optional.empty()), answers, List.of());
    }
}
