package se.samdiarium.web.page.past;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.samdiarium.registry.RegisteredEntry;
import se.samdiarium.registry.boundary.DiaryAsOf;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Notices;

/** The postlista of a day of the own region as it looked at an earlier instant. Nothing can be done here. */
@Named("pastDayPage")
@RequestScoped
public class PastDayPage {

    private static final int SIZE = 200;

    private final DiaryAsOf asOf;
    private final AskedInstant instant;
    private final Asked asked;
    private final Notices notices;
    private LocalDate day;
    private List<RegisteredEntry> found;

    @Inject
    PastDayPage(DiaryAsOf asOf, AskedInstant instant, Asked asked, Notices notices) {
        this.asOf = asOf;
        this.instant = instant;
        this.asked = asked;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected PastDayPage() {
        this(null, null, null, null);
    }

    /** Reads the day before anything is shown; what cannot be answered for is told at the top of the page. */
    public void load() throws IOException {
        if (instant.isAsked() || asked.or(null, "datum") != null) {
            day = notices.attempt("", () -> TypedInstant.day(asked.or(null, "datum"))).orElse(null);
        }
        if (day != null && instant.isAsked()) {
            found = notices.attempt("", this::read).orElse(null);
        }
    }

    private List<RegisteredEntry> read() {
        Instant at = instant.instant();
        return asOf.day(day, at, (page() - 1) * SIZE, SIZE + 1);
    }

    /** The day whose list is shown, as typed; today when nothing is. */
    public String getDay() {
        String typed = asked.or(null, "datum");
        return typed == null ? instant.getToday() : typed;
    }

    /** Whether there is a list to show. */
    public boolean isThere() {
        return found != null;
    }

    /** The entries of this page. */
    public List<RegisteredEntry> entries() {
        return found.subList(0, Math.min(SIZE, found.size()));
    }

    /** Number of the first line of this page, less one. */
    public int before() {
        return (page() - 1) * SIZE;
    }

    /** Whether there is a page before. */
    public boolean hasPrevious() {
        return page() > 1;
    }

    /** Whether there is a page after. */
    public boolean hasNext() {
        return found.size() > SIZE;
    }

    /** Address of a page some pages on. */
    public String address(int pages) {
        return "/diarium-da?datum=%s&vid=%s&sida=%d".formatted(day, instant.instant(), page() + pages);
    }

    private int page() {
        try {
            String typed = asked.or(null, "sida");
            return typed == null ? 1 : Math.clamp(Integer.parseInt(typed), 1, Integer.MAX_VALUE / SIZE);
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
