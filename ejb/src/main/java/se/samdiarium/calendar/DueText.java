package se.samdiarium.calendar;

import java.util.Locale;
import java.util.ResourceBundle;

/** What is to be done, in words: by {@link Due#kind}. Each feature's kinds stand in {@code dues.properties} and {@code dues_sv.properties}. */
public final class DueText {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Locale SWEDISH = Locale.of("sv");

    private DueText() {
    }

    /** The words for a kind; the kind itself when it has none. */
    public static String of(String kind, Locale locale) {
        ResourceBundle words = ResourceBundle.getBundle("se.samdiarium.calendar.dues", locale, DueText.class.getClassLoader(), NO_FALLBACK);
        return words.containsKey(kind) ? words.getString(kind) : kind;
    }

    /** The words in Swedish, for letters and calendars. */
    public static String swedish(String kind) {
        return of(kind, SWEDISH);
    }
}
