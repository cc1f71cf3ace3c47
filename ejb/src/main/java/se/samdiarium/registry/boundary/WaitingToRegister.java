package se.samdiarium.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Right;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.DueSource;
import se.samdiarium.registry.control.ReceivedDays;

/**
 * What has come in and waits to be registered, for registrars: by the working day after (OSL 5 kap. 1 §). One thing for each such day, with the
 * number of files: their names, whose secrecy nobody has judged yet, are told in no calendar and no letter.
 */
@ApplicationScoped
public class WaitingToRegister implements DueSource {

    private static final String KIND = "registry.register";

    private final ReceivedDays days;

    @Inject
    WaitingToRegister(ReceivedDays days) {
        this.days = days;
    }

    /** For the container's proxy. */
    protected WaitingToRegister() {
        this(null);
    }

    @Override
    public List<Due> dueFor(Caller person) {
        return person.may(Right.REGISTER) ? person.region().map(this::due).orElse(List.of()) : List.of();
    }

    private List<Due> due(RegionCode region) {
        return days.waiting(region).entrySet().stream().map(day -> new Due(region + "/" + day.getKey(), KIND, day.getKey(),
                "Inkorg (%d)".formatted(day.getValue()), Optional.of(region), "/inkorg")).toList();
    }
}
