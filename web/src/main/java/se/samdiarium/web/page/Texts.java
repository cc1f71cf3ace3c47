package se.samdiarium.web.page;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of the pages in one language, from {@code texts_sv.properties} and {@code texts_en.properties}.
 *
 * @param locale Swedish or English
 */
public record Texts(Locale locale) {

    private static final long KILO = 1024;
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** The text with this key. */
    public String of(String key) {
        return bundle().getString(key);
    }

    /** Whether there is a text with this key. */
    public boolean has(String key) {
        return bundle().containsKey(key);
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle("se.samdiarium.web.texts", locale, Texts.class.getClassLoader(), NO_FALLBACK);
    }

    /** The text with this key, filled with facts; numbers are grouped by thousands. */
    public String of(String key, Object... facts) {
        return new MessageFormat(of(key), locale).format(facts);
    }

    /** The text for one or the one for many: {@code key.one}, {@code key.many}, with the number as the first fact. */
    public String count(String key, long number, Object... more) {
        Object[] facts = Arrays.copyOf(new Object[] {number}, more.length + 1);
        System.arraycopy(more, 0, facts, 1, more.length);
        return of(key + (number == 1 ? ".one" : ".many"), facts);
    }

    /** A size in words: bytes, then kB and MB of 1 024 each, with at most one decimal for MB, as people's file managers tell it. */
    public String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " byte";
        }
        boolean small = bytes < KILO * KILO;
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(small ? 0 : 1);
        return format.format((double) bytes / (small ? KILO : KILO * KILO)) + (small ? " kB" : " MB");
    }
}
