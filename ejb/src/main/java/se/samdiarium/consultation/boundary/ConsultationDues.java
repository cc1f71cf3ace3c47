package se.samdiarium.consultation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Right;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.DueSource;
import se.samdiarium.consultation.ConsultationState;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.consultation.control.ConsultationRecords;

/** What is due of consultations: a region's answer, by its extension where it has one; for the host, that the time for all ends. */
@ApplicationScoped
@Transactional
public class ConsultationDues implements DueSource {

    /** A region is to answer. */
    public static final String ANSWER = "consultation.answer";
    /** The time to answer ends, for the host. */
    public static final String ENDS = "consultation.ends";

    private final ConsultationRecords consultations;

    @Inject
    ConsultationDues(ConsultationRecords consultations) {
        this.consultations = consultations;
    }

    /** For the container's proxy. */
    protected ConsultationDues() {
        this(null);
    }

    @Override
    public List<Due> dueFor(Caller person) {
        return person.region().map(region -> of(person, region, consultations.all(region))).orElse(List.of());
    }

    static List<Due> of(Caller person, RegionCode region, List<ConsultationView> all) {
        List<Due> dues = new ArrayList<>();
        all.stream().filter(each -> each.state() == ConsultationState.OUT).forEach(each -> {
            if (person.may(Right.PREPARE)) {
                answer(each, region).ifPresent(dues::add);
            }
            if (person.may(Right.CONSULT) && region.equals(each.host())) {
                dues.add(new Due(each.id().toString(), ENDS, each.lastDay(), each.title(), Optional.of(region), "/remiss?id=" + each.id()));
            }
        });
        return dues;
    }

    private static Optional<Due> answer(ConsultationView consultation, RegionCode region) {
        return consultation.of(region).filter(each -> each.asked() && !each.hasAnswered()).map(ConsultationDues::id).map(id ->
                new Due(consultation.id() + "/" + id, ANSWER, consultation.of(region).orElseThrow().time().until(), consultation.title(),
                        Optional.of(region), "/remiss?id=" + consultation.id()));
    }

    private static String id(ConsulteeView consultee) {
        return consultee.id().toString();
    }
}
