package se.samdiarium.calendar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import se.samdiarium.access.Caller;
import se.samdiarium.calendar.CalendarFile;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.DueText;

/** Makes a person's calendar. The same things give the same text, however often it is fetched. */
@ApplicationScoped
public class PersonalCalendar {

    private static final String SEPARATOR = "\n";

    private final DueSources sources;
    private final FeedRecords records;
    private final CalendarText text;

    @Inject
    PersonalCalendar(DueSources sources, FeedRecords records, CalendarText text) {
        this.sources = sources;
        this.records = records;
        this.text = text;
    }

    /** For the container's proxy. */
    protected PersonalCalendar() {
        this(null, null, null);
    }

    /** The calendar of the person. */
    public CalendarFile of(Caller person) {
        List<CalendarText.Event> events = sources.agenda(person).all().stream().map(due -> event(person, due)).toList();
        String written = text.write(events);
        return new CalendarFile(written, hash(written));
    }

    private CalendarText.Event event(Caller person, Due due) {
        String summary = due.about().isBlank() ? DueText.swedish(due.kind()) : DueText.swedish(due.kind()) + ": " + due.about();
        String fingerprint = hash(String.join(SEPARATOR, due.day().toString(), summary, due.path()));
        String name = hash(String.join(SEPARATOR, person.account().toString(), due.kind(), due.id())).substring(0, 32);
        return new CalendarText.Event(name, due.day(), summary, due.path(), records.told(person.account(), due, fingerprint));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
