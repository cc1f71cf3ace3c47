package se.samdiarium.platform;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The sentences of a {@link Refusal} for people: a short title, what was found, and what to do now.
 *
 * <p>Texts lie in {@code refusals.properties} (English) and {@code refusals_sv.properties} under {@code <code>.title},
 * {@code <code>.found} and {@code <code>.todo}. An instant among the facts is told as day and time in Sweden, a fact that is a code itself by
 * the words under {@code <code>.<fact>}, where there are any.
 *
 * @param title what happened, a few words
 * @param found what was asked and found
 * @param todo  what to do now
 */
public record RefusalText(String title, String found, String todo) {

    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Stockholm"));
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The sentences of this refusal in Swedish, or in English for any other language. */
    public static RefusalText of(Refusal refusal, Locale locale) {
        Locale known = "sv".equals(locale.getLanguage()) ? locale : Locale.ROOT;
        ResourceBundle texts = ResourceBundle.getBundle("se.samdiarium.platform.refusals", known,
                RefusalText.class.getClassLoader(), NO_FALLBACK);
        Object[] facts = refusal.facts().stream().map(fact -> told(texts, refusal.code() + "." + fact, fact)).toArray();
        return new RefusalText(
                format(texts, refusal.code() + ".title", known, facts),
                format(texts, refusal.code() + ".found", known, facts),
                format(texts, refusal.code() + ".todo", known, facts));
    }

    /** All three as one paragraph. */
    public String paragraph() {
        return "%s. %s %s".formatted(title, found, todo);
    }

    private static Object told(ResourceBundle texts, String key, Object fact) {
        if (fact instanceof Instant instant) {
            return SECOND.format(instant);
        }
        return texts.containsKey(key) ? texts.getString(key) : fact;
    }

    private static String format(ResourceBundle texts, String key, Locale locale, Object[] facts) {
        return new MessageFormat(texts.getString(key), locale).format(facts);
    }
}
