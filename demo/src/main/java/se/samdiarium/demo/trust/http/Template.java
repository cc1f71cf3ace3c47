package se.samdiarium.demo.trust.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An XML or HTML text with places {@code ${name}}. Values are escaped; only {@link #markup} puts them in as they are. Refuses an empty place. */
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-zA-Z]+)}");

    private final String text;
    private final Map<String, String> values = new HashMap<>();

    private Template(String text) {
        this.text = text;
    }

    /** Reads a template from beside a class. */
    public static Template beside(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource '%s' beside %s".formatted(name, owner.getName()));
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills a place with text. */
    public Template with(String place, Object value) {
        values.put(place, escape(String.valueOf(value)));
        return this;
    }

    /** Fills a place with markup that this program made. */
    public Template markup(String place, String value) {
        values.put(place, value);
        return this;
    }

    /** The filled text. @throws IllegalStateException if a place was not filled */
    public String text() {
        return PLACE.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException("nothing for ${%s}".formatted(found.group(1)));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** The text with the five characters of markup escaped. */
    public static String escape(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
