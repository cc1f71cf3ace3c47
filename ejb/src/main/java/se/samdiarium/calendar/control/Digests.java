package se.samdiarium.calendar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.access.Addressee;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.DueText;
import se.samdiarium.post.Letter;
import se.samdiarium.post.boundary.OutgoingMail;

/** Writes the letter of the day to a person: what is due at a step that has not been told yet. Nothing to tell: no letter. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Digests {

    private final DueSources sources;
    private final DigestRecords records;
    private final OutgoingMail mail;
    private final Clock clock;
    private final String address;
    private final LocalTime from;

    /**
     * @param address address of the application, for links in letters; setting {@code samdiarium.base-uri}, default {@code http://localhost:8080}
     * @param from    time of day from which letters are written; setting {@code samdiarium.calendar.letters-from}, {@code HH:MM}, default 07:00
     */
    @Inject
    Digests(DueSources sources, DigestRecords records, OutgoingMail mail, Clock clock,
            @ConfigProperty(name = "samdiarium.base-uri", defaultValue = "http://localhost:8080") String address,
            @ConfigProperty(name = "samdiarium.calendar.letters-from", defaultValue = "07:00") String from) {
        this.sources = sources;
        this.records = records;
        this.mail = mail;
        this.clock = clock;
        this.address = address;
        this.from = LocalTime.parse(from);
    }

    /** For the container's proxy. */
    protected Digests() {
        this.sources = null;
        this.records = null;
        this.mail = null;
        this.clock = null;
        this.address = null;
        this.from = null;
    }

    /** People to look at now; none before the time of day. */
    public List<Addressee> toWriteTo() {
        return LocalTime.now(clock).isBefore(from) ? List.of() : records.toWriteTo(LocalDate.now(clock));
    }

    /** Writes to the person, if there is something to tell. @return how many things were told */
    public int write(Addressee to) {
        LocalDate today = LocalDate.now(clock);
        List<Due> told = sources.toWriteAbout(to.person()).all().stream()
                .filter(due -> records.isToTell(to.person().account(), due, today)).toList();
        if (!told.isEmpty() && records.add(to.person().account(), today, told.size())) {
            mail.append(letter(to, told, today));
        }
        return told.size();
    }

    private Letter letter(Addressee to, List<Due> told, LocalDate today) {
        StringBuilder lines = new StringBuilder();
        told.forEach(due -> lines.append("- %s, %s%n  %s%s%n".formatted(due.day(), left(due, today), DueText.swedish(due.kind()),
                due.about().isBlank() ? "" : ": " + due.about())).append("  ").append(address).append(due.path()).append("\n\n"));
        String subject = told.size() == 1 ? "Att göra i Samdiarium: " + DueText.swedish(told.getFirst().kind())
                : "Att göra i Samdiarium: %d saker".formatted(told.size());
        return new Letter(to.email(), subject, """
                Hej %s,

                det här väntar på dig:

                %sAllt som väntar, och hur du slipper de här breven:
                %s/kalender

                Det här brevet skickas av Samdiarium och kan inte besvaras.
                """.formatted(to.person().displayName(), lines, address).replace("\r\n", "\n"));
    }

    private static String left(Due due, LocalDate today) {
        long days = today.until(due.day(), ChronoUnit.DAYS);
        if (days == 0) {
            return "i dag";
        }
        if (days == 1) {
            return "i morgon";
        }
        if (days > 1) {
            return "om %d dagar".formatted(days);
        }
        return days == -1 ? "försenat sedan i går" : "försenat i %d dagar".formatted(-days);
    }
}
