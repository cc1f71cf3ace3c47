package se.samdiarium.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A paragraph being read: what is seen, and what belongs to it unseen. */
final class WordParagraph {

    private static final String ADDED = "Tillagt";
    private static final String REMOVED = "Borttaget";

    private final Map<String, String> properties = new HashMap<>();
    private final StringBuilder seen = new StringBuilder();
    private final List<String> unseen = new ArrayList<>();
    private final StringBuilder hidden = new StringBuilder();
    private final StringBuilder change = new StringBuilder();
    private String kind = "";
    private String by = "";
    private boolean vanish;

    /** A run begins: what is said of its look is said anew. */
    void run() {
        vanish = false;
    }

    void hide(boolean on) {
        vanish = on;
    }

    void text(String text) {
        if (!kind.isEmpty()) {
            change.append(text);
        }
        if (kind.equals(REMOVED)) {
            return;
        }
        if (vanish) {
            hidden.append(text);
        } else {
            tellHidden();
            seen.append(text);
        }
    }

    void adding(String author) {
        change(ADDED, author);
    }

    void removing(String author) {
        change(REMOVED, author);
    }

    /** The change that is open ends; one run after another by the same person is one change. */
    void changeEnds() {
        if (!change.toString().isBlank()) {
            unseen.add(label(kind + by, change));
        }
        kind = "";
        change.setLength(0);
    }

    /** What is said of the whole paragraph: {@code pStyle, numId, ilvl, outlineLvl}. */
    void property(String name, String value) {
        properties.putIfAbsent(name, String.valueOf(value));
    }

    Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    void note(String labelled) {
        unseen.add(labelled);
    }

    /** The paragraph as lines: what is seen first. */
    List<String> lines() {
        changeEnds();
        tellHidden();
        return Stream.concat(Stream.of(seen.toString()), unseen.stream()).toList();
    }

    private void change(String what, String author) {
        changeEnds();
        kind = what;
        by = author;
    }

    private void tellHidden() {
        if (!hidden.toString().isBlank()) {
            unseen.add(label("Dold text", hidden));
        }
        hidden.setLength(0);
    }

    private static String label(String what, CharSequence text) {
        return "[%s: %s]".formatted(what, text.toString().strip().replaceAll("\\s+", " "));
    }
}
