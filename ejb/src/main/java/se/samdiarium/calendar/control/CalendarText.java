package se.samdiarium.calendar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes iCalendar (RFC 5545). What is due is an event of a whole day that takes no time (TRANSP:TRANSPARENT): calendar programs that subscribe to
 * an address show no VTODO. There is no METHOD, so that DTSTAMP tells the last change (3.8.7.2) and the same things give the same text.
 */
@ApplicationScoped
public class CalendarText {

    private static final int NO_FOLDING = Integer.MAX_VALUE;
    private static final int LONGEST_LINE = 75;
    private static final String NAME = "Samdiarium – att göra";
    private static final String REFRESH = "PT1H";

    /**
     * An event.
     *
     * @param name    stays the same and is no other's
     * @param day     its day
     * @param summary in short
     * @param path    page of the thing, from the root
     * @param change  how often it has changed, and when last
     */
    public record Event(String name, LocalDate day, String summary, String path, FeedRecords.Change change) {
    }

    private final URI address;

    /**
     * @param address address of the application, for links; setting {@code samdiarium.base-uri}, default {@code http://localhost:8080}
     */
    @Inject
    CalendarText(@ConfigProperty(name = "samdiarium.base-uri", defaultValue = "http://localhost:8080") String address) {
        this.address = URI.create(address);
    }

    /** For the container's proxy. */
    protected CalendarText() {
        this.address = null;
    }

    /** The calendar with these events. */
    String write(List<Event> events) {
        Calendar calendar = new Calendar().withProperty(new ProdId("-//Samdiarium//Kalender//SV")).withProperty(ImmutableVersion.VERSION_2_0)
                .withProperty(ImmutableCalScale.GREGORIAN).withProperty(new XProperty("X-WR-CALNAME", NAME))
                .withProperty(new XProperty("X-PUBLISHED-TTL", REFRESH)).getFluentTarget();
        for (Event event : events) {
            calendar = calendar.withComponent(event(event)).getFluentTarget();
        }
        StringWriter written = new StringWriter();
        try {
            new CalendarOutputter(false, NO_FOLDING).output(calendar, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fold(written.toString());
    }

    private VEvent event(Event event) {
        VEvent written = new VEvent(false);
        written.add(new Uid(event.name() + "@" + address.getHost()));
        written.add(new DtStamp(event.change().at()));
        written.add(new LastModified(event.change().at()));
        written.add(new Sequence(event.change().sequence()));
        written.add(new DtStart<>(event.day()));
        written.add(new Summary(event.summary()));
        URI page = address.resolve(event.path());
        written.add(new Description("Öppna i Samdiarium: " + page));
        written.add(new Url(page));
        written.add(ImmutableTransp.TRANSPARENT);
        written.add(ImmutableClazz.PRIVATE);
        return written;
    }

    /** Folds lines at 75 octets (3.1), never inside a character: the library counts characters, and å is two octets. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / LONGEST_LINE * 3);
        int octets = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String character = Character.toString(text.codePointAt(i));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (character.equals("\r") || character.equals("\n")) {
                octets = 0;
            } else if (octets + size > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1 + size;
            } else {
                octets += size;
            }
            folded.append(character);
        }
        return folded.toString();
    }
}
