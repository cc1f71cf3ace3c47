package se.samdiarium.demo.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An example document before it is set: a head of {@code title:}, {@code subtitle:} and {@code field: name = value} lines, a line of
 * {@code ---}, then blocks. A block is a heading ({@code #}, {@code ##}), a list item ({@code -}, {@code 1.}), a mark in brackets,
 * or a paragraph.
 *
 * @param title    first line people read
 * @param subtitle second line
 * @param fields   name and value, in order
 * @param blocks   the text
 */
public record Manuscript(String title, String subtitle, Map<String, String> fields, List<Block> blocks) {

    /** Stands on the first page of every document. */
    public static final String NOTICE = "Exempeltext framtagen för demonstration – inte det verkliga avtalet";

    private static final Pattern NUMBERED = Pattern.compile("([0-9]+)\\. (.*)");
    private static final Pattern MARK = Pattern.compile("\\[(\\p{L}+)]");

    /** A piece of the text. */
    public sealed interface Block {
    }

    /** A heading; level 1 or 2. */
    public record Heading(int level, String text) implements Block {
    }

    /** Running text. */
    public record Paragraph(String text) implements Block {
    }

    /** An item of a list; the label is {@code –} or a number with a full stop. */
    public record Item(String label, String text) implements Block {
    }

    /** A place for something that is made elsewhere: {@code parter}, {@code underskrifter}, {@code sidbrytning}. */
    public record Mark(String name) implements Block {
    }

    /** Reads a resource of the folder {@code documents}, with {@code {name}} replaced by the value of that name. */
    static Manuscript read(String name, Map<String, String> values) {
        try (InputStream resource = Manuscript.class.getResourceAsStream("documents/" + name + ".txt")) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue());
            }
            return parse(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Manuscript parse(String text) {
        String[] parts = text.split("(?m)^---$", 2);
        Map<String, String> fields = new LinkedHashMap<>();
        String title = "";
        String subtitle = "";
        for (String line : parts[0].lines().toList()) {
            String value = line.substring(line.indexOf(':') + 1).strip();
            if (line.startsWith("title:")) {
                title = value;
            } else if (line.startsWith("subtitle:")) {
                subtitle = value;
            } else {
                String[] field = value.split(" = ", 2);
                fields.put(field[0], field[1]);
            }
        }
        List<Block> blocks = new ArrayList<>();
        parts[1].lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> blocks.add(block(line)));
        return new Manuscript(title, subtitle, fields, List.copyOf(blocks));
    }

    private static Block block(String line) {
        Matcher mark = MARK.matcher(line);
        Matcher numbered = NUMBERED.matcher(line);
        if (line.startsWith("## ")) {
            return new Heading(2, line.substring("## ".length()));
        } else if (line.startsWith("# ")) {
            return new Heading(1, line.substring("# ".length()));
        } else if (line.startsWith("- ")) {
            return new Item("–", line.substring("- ".length()));
        } else if (mark.matches()) {
            return new Mark(mark.group(1));
        } else if (numbered.matches()) {
            return new Item(numbered.group(1) + ".", numbered.group(2));
        }
        return new Paragraph(line);
    }

    /** The document as plain text, UTF-8, lines of the source's length. */
    byte[] plainText() {
        StringBuilder text = new StringBuilder(NOTICE).append("\n\n").append(subtitle).append('\n').append(title).append("\n\n");
        fields.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        for (Block block : blocks) {
            text.append('\n');
            switch (block) {
                case Heading heading -> text.append(heading.text().toUpperCase(Locale.ROOT));
                case Paragraph paragraph -> text.append(paragraph.text());
                case Item item -> text.append("  ").append(item.label()).append(' ').append(item.text());
                case Mark mark -> throw new IllegalArgumentException("plain text has no place for [" + mark.name() + "]");
            }
            text.append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
