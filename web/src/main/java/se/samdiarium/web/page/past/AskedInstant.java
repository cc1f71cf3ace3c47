package se.samdiarium.web.page.past;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import se.samdiarium.platform.Refusal;
import se.samdiarium.web.page.Asked;

/** The earlier instant that the address asks for: {@code dag} and {@code tid} as typed, or {@code vid} exactly, as in links of the history. */
@Named("askedInstant")
@RequestScoped
public class AskedInstant {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(SWEDEN);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss,SSSSSS").withZone(SWEDEN);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(SWEDEN);

    private final Asked asked;
    private final Clock clock;

    @Inject
    AskedInstant(Asked asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected AskedInstant() {
        this(null, null);
    }

    /** Whether an instant is asked for at all. */
    public boolean isAsked() {
        return !typed("vid").isEmpty() || !typed("dag").isEmpty() || !typed("tid").isEmpty();
    }

    /**
     * The instant asked for.
     *
     * @throws Refusal {@code registry.instant-misread, .instant-not-yet}
     */
    public Instant instant() {
        return typed("vid").isEmpty() ? new TypedInstant(typed("dag"), typed("tid")).at(clock.instant())
                : TypedInstant.exact(typed("vid"), clock.instant());
    }

    /** The day for the form: as typed, or that of the link. */
    public String getDay() {
        return isExact() ? LocalDate.ofInstant(instant(), SWEDEN).toString() : typed("dag");
    }

    /** The time of day for the form: as typed, or that of the link to the second. */
    public String getTime() {
        return isExact() ? SECOND.format(instant()) : typed("tid");
    }

    /** The instant in words: day and time in Sweden, of a link as exactly as it tells. */
    public String getTold() {
        return (isExact() ? EXACT : MOMENT).format(instant());
    }

    /** Today in Sweden. */
    public String getToday() {
        return LocalDate.ofInstant(clock.instant(), SWEDEN).toString();
    }

    private boolean isExact() {
        try {
            return !typed("vid").isEmpty() && instant() != null;
        } catch (Refusal refusal) {
            return false;
        }
    }

    private String typed(String parameter) {
        String value = asked.or(null, parameter);
        return value == null ? "" : value.strip();
    }
}
