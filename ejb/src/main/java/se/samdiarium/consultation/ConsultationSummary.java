package se.samdiarium.consultation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Who has answered, in figures. To abstain, to have no comments and not to have answered are three things.
 *
 * @param asked       how many were asked
 * @param answered    how many of them have taken a position, "no comments" included
 * @param abstained   how many of them abstain
 * @param notAnswered how many of them have not answered
 * @param late        how many of them answered after their last day
 * @param extended    how many of them were given more time
 * @param unasked     how many answered without having been asked
 * @param byPosition  of all, asked or not, how many by each position
 */
public record ConsultationSummary(int asked, int answered, int abstained, int notAnswered, int late, int extended, int unasked,
        Map<Position, Integer> byPosition) {

    /** Counts. */
    public static ConsultationSummary of(List<ConsulteeView> consultees) {
        List<ConsulteeView> asked = consultees.stream().filter(ConsulteeView::asked).toList();
        Map<Position, Integer> positions = new EnumMap<>(Position.class);
        for (Position each : Position.values()) {
            positions.put(each, (int) consultees.stream().filter(one -> one.position() == each).count());
        }
        int abstained = count(asked, each -> each.position() == Position.ABSTAINS);
        int silent = count(asked, each -> !each.hasAnswered());
        return new ConsultationSummary(asked.size(), asked.size() - abstained - silent, abstained, silent, count(asked, ConsulteeView::isLate),
                count(asked, each -> each.time().extendedTo().isPresent()), count(consultees, each -> !each.asked()), positions);
    }

    private static int count(List<ConsulteeView> all, Predicate<ConsulteeView> which) {
        return (int) all.stream().filter(which).count();
    }
}
