package se.samdiarium.consultation.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samdiarium.consultation.TextSection;
import se.samdiarium.document.TextBlock;
import se.samdiarium.document.TextForm;

/**
 * Divides a text into its sections. Where the text has the sign § in its headings, those with the sign are its sections, and points below them
 * belong to them; else every numbered heading is one. A heading without number begins a part of its own.
 */
public final class RemissText {

    private static final Pattern SIGNED = Pattern.compile("§ ?(\\d{1,3}(?: ?\\p{Ll})?)|(\\d{1,3}(?: \\p{Ll})?) §");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})*)[.)]?");
    private static final int LONGEST_KEY = 20;

    private final List<TextSection> found = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final boolean signed;
    private String key = "";
    private String heading = "";
    private List<TextBlock> open = new ArrayList<>();
    private int unnumbered;

    private RemissText(boolean signed) {
        this.signed = signed;
    }

    /** The sections, in the order of the text; notes and lines of a table of contents are left out. */
    public static List<TextSection> sections(List<TextBlock> blocks) {
        List<TextBlock> read = blocks.stream().filter(block -> block.form() != TextForm.NOTE && block.form() != TextForm.CONTENTS).toList();
        RemissText text = new RemissText(read.stream().anyMatch(block -> signedKey(block).isPresent()));
        read.forEach(text::add);
        text.close();
        return List.copyOf(text.found);
    }

    private void add(TextBlock block) {
        Optional<String> number = signed ? signedKey(block) : numberedKey(block);
        if (number.filter(each -> !keys.contains(each)).isPresent()) {
            begin(number.get(), (block.number() + " " + (block.form() == TextForm.HEADING ? block.text() : "")).strip());
            if (block.form() != TextForm.HEADING) {
                open.add(new TextBlock(block.form(), "", block.text(), block.page()));
            }
        } else if (block.form() == TextForm.HEADING && block.number().isEmpty()) {
            unnumbered++;
            begin("r" + unnumbered, block.text());
        } else {
            open.add(block);
        }
    }

    private void begin(String next, String title) {
        close();
        key = next;
        heading = title;
        open = new ArrayList<>();
        keys.add(next);
    }

    private void close() {
        if (!open.isEmpty() || !heading.isEmpty()) {
            found.add(new TextSection(key, heading, open));
        }
    }

    /** A section by its sign: a heading, or a paragraph that begins with its number as in laws. */
    private static Optional<String> signedKey(TextBlock block) {
        Matcher sign = SIGNED.matcher(block.number());
        if (!sign.matches()) {
            return Optional.empty();
        }
        String number = sign.group(1) == null ? sign.group(2) : sign.group(1);
        return Optional.of(number.replace(" ", "").toLowerCase(Locale.ROOT));
    }

    private static Optional<String> numberedKey(TextBlock block) {
        Matcher number = NUMBERED.matcher(block.number());
        return block.form() == TextForm.HEADING && number.matches() && number.group(1).length() <= LONGEST_KEY
                ? Optional.of(number.group(1)) : Optional.empty();
    }
}
