package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.MandateHolder;
import se.samdiarium.organisation.boundary.MandateHolders;
import se.samdiarium.post.Letter;
import se.samdiarium.post.boundary.OutgoingMail;
import se.samdiarium.signing.RoundEvent;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.SigningPolicy;

/**
 * Reminds the regions that are waited for: 14, 7, 3, 1 and 0 days before the deadline, each once. A day on which the server was down is made up
 * for at its next start, with the one reminder that then fits; days before the round began are not.
 */
@ApplicationScoped
@Transactional
public class Reminders {

    private static final List<Integer> DAYS_BEFORE = List.of(0, 1, 3, 7, 14);

    private final ReminderRepository repository;
    private final RoundHistory history;
    private final MandateHolders holders;
    private final OutgoingMail mail;
    private final Clock clock;
    private final String address;

    /**
     * @param address address of the application, for links in letters; setting {@code samdiarium.base-uri}, default {@code http://localhost:8080}
     */
    @Inject
    Reminders(ReminderRepository repository, RoundHistory history, MandateHolders holders, OutgoingMail mail, Clock clock,
            @ConfigProperty(name = "samdiarium.base-uri", defaultValue = "http://localhost:8080") String address) {
        this.repository = repository;
        this.history = history;
        this.holders = holders;
        this.mail = mail;
        this.clock = clock;
        this.address = address;
    }

    /** For the container's proxy. */
    protected Reminders() {
        this(null, null, null, null, null, null);
    }

    /** Sends what is due today and has not been sent. @return how many regions were reminded */
    public int sendDue() {
        LocalDate today = LocalDate.now(clock);
        int reminded = 0;
        for (ReminderRepository.Awaited awaited : repository.awaited(today, today.plusDays(DAYS_BEFORE.getLast()))) {
            Optional<LocalDate> day = due(awaited, today);
            if (day.isPresent() && send(awaited, day.get(), false, RoundHistory.SYSTEM)) {
                reminded++;
            }
        }
        return reminded;
    }

    /** The host reminds regions itself; a region at most once a day. @return those that were reminded */
    public List<RegionCode> byHost(RoundId round, Set<RegionCode> regions, Caller by) {
        LocalDate today = LocalDate.now(clock);
        return repository.awaited(LocalDate.EPOCH, LocalDate.of(9999, 12, 31)).stream()
                .filter(awaited -> awaited.round().equals(round) && (regions.isEmpty() || regions.contains(awaited.region())))
                .filter(awaited -> send(awaited, today, true, by.username()))
                .map(ReminderRepository.Awaited::region).toList();
    }

    /** The day of the reminder that fits today: of those whose time has come, the one nearest to the deadline. */
    private static Optional<LocalDate> due(ReminderRepository.Awaited awaited, LocalDate today) {
        int left = awaited.daysLeft(today);
        return DAYS_BEFORE.stream().filter(days -> days >= left).findFirst().map(days -> awaited.deadline().minusDays(days))
                .filter(day -> !day.isBefore(awaited.started()));
    }

    private boolean send(ReminderRepository.Awaited awaited, LocalDate day, boolean byHost, String by) {
        int left = awaited.daysLeft(LocalDate.now(clock));
        if (!repository.add(awaited.round(), awaited.region(), byHost, day, left)) {
            return false;
        }
        List<String> addresses = holders.of(awaited.region(), LocalDate.now(clock)).stream()
                .filter(holder -> SigningPolicy.admits(awaited.roles(), holder.mandate().title()))
                .map(MandateHolder::email).flatMap(Optional::stream).distinct().toList();
        int letters = (int) addresses.stream().filter(to -> mail.append(letter(awaited, to, left))).count();
        repository.letters(awaited.round(), awaited.region(), byHost, day, letters);
        history.add(awaited.round(), awaited.region(), by, RoundEvent.What.REMINDED, String.valueOf(left));
        return true;
    }

    private Letter letter(ReminderRepository.Awaited awaited, String to, int left) {
        String when = switch (left) {
            case 0 -> "I dag är sista dagen.";
            case 1 -> "I morgon är sista dagen.";
            default -> left > 0 ? "Det är " + left + " dagar kvar." : "Sista dagen har passerat.";
        };
        return new Letter(to, "Påminnelse: undertecknas senast %s – %s".formatted(awaited.deadline(), awaited.title()), """
                Hej,

                er region har ännu inte undertecknat:
                %s

                Sista dag: %s. %s

                Läs och underteckna här:
                %s/signera?runda=%s

                Kan eller vill regionen inte underteckna: avböj på samma sida och skriv varför, så vet värdregionen.

                Det här brevet skickas av Samdiarium och kan inte besvaras.
                """.formatted(awaited.title(), awaited.deadline(), when, address, awaited.round()));
    }
}
