package se.samdiarium.memo.control;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.memo.MemoField;
import se.samdiarium.memo.MemoHead;
import se.samdiarium.memo.MemoText;
import se.samdiarium.publishing.Publication;
import se.samdiarium.publishing.Publication.Block;
import se.samdiarium.publishing.Publication.Fact;
import se.samdiarium.publishing.Publication.Heading;
import se.samdiarium.publishing.Publication.Items;
import se.samdiarium.publishing.Publication.Paragraph;
import se.samdiarium.publishing.Publication.Table;

/** A memo's text as blocks for files, and blocks of a file as a memo's text. */
public final class MemoBlocks {

    private static final String DOT = "- ";
    /** Under the heading that a template has for attachments, when there are none. */
    private static final String NONE = "Inga.";
    private static final String FIGURE = "\\d+\\. ";
    /** In the body, a heading of the memo is level 1 and those of its parts are below it. */
    private static final int PART = 2;
    private static final List<MemoField> HEAD = List.of(MemoField.DATE, MemoField.NUMBER, MemoField.REGION, MemoField.DEPARTMENT, MemoField.HANDLER,
            MemoField.PHONE, MemoField.EMAIL);
    private static final List<MemoField> BODY = List.of(MemoField.PROPOSALS, MemoField.SUMMARY, MemoField.DESCRIPTION, MemoField.FINANCING,
            MemoField.PREPARATION, MemoField.SENT_TO, MemoField.ATTACHMENTS);

    private MemoBlocks() {
    }

    /** All fields as blocks; those without a text are empty. */
    public static Map<MemoField, List<Block>> of(MemoText text, MemoHead head) {
        Map<MemoField, List<Block>> all = new EnumMap<>(MemoField.class);
        all.put(MemoField.DATE, line(text.date().map(LocalDate::toString).orElse("")));
        all.put(MemoField.NUMBER, line(head.number()));
        all.put(MemoField.REGION, line(head.region()));
        all.put(MemoField.DEPARTMENT, line(text.department()));
        all.put(MemoField.HANDLER, line(text.handler()));
        all.put(MemoField.PHONE, line(text.phone()));
        all.put(MemoField.EMAIL, line(text.email()));
        all.put(MemoField.TO, line(text.to()));
        all.put(MemoField.TITLE, line(text.title()));
        all.put(MemoField.PROPOSALS, text.proposals().isEmpty() ? List.of() : List.of(new Items(true, text.proposals())));
        all.put(MemoField.SUMMARY, blocks(text.summary()));
        all.put(MemoField.DESCRIPTION, text.parts().stream().flatMap(part -> Stream.concat(part.heading().isBlank() ? Stream.empty()
                : Stream.of(new Heading(PART, part.heading())), blocks(part.text()).stream())).toList());
        all.put(MemoField.FINANCING, blocks(text.financing()));
        all.put(MemoField.PREPARATION, blocks(text.preparation()));
        all.put(MemoField.SENT_TO, text.sentTo().lines().filter(line -> !line.isBlank()).<Block>map(line -> new Paragraph(line.strip())).toList());
        all.put(MemoField.ATTACHMENTS, head.attachments().isEmpty() ? List.of() : List.of(new Items(true, head.attachments())));
        return all;
    }

    /** The same by the tags of the template. */
    public static Map<String, List<Block>> tagged(MemoText text, MemoHead head) {
        Map<MemoField, List<Block>> all = of(text, head);
        all.computeIfPresent(MemoField.ATTACHMENTS, (field, none) -> none.isEmpty() ? line(NONE) : none);
        return all.entrySet().stream().collect(Collectors.toMap(each -> each.getKey().tag(), Map.Entry::getValue, (one, other) -> one,
                LinkedHashMap::new));
    }

    /** The memo as a text of its own, in the order of the template; headings without text are left out. */
    public static Publication publication(MemoText text, MemoHead head) {
        Map<MemoField, List<Block>> all = of(text, head);
        List<Fact> facts = new ArrayList<>();
        HEAD.stream().filter(field -> !all.get(field).isEmpty()).forEach(field -> facts.add(new Fact(field.label(), plain(all.get(field)))));
        List<Block> blocks = new ArrayList<>();
        BODY.stream().filter(field -> !all.get(field).isEmpty()).forEach(field -> {
            blocks.add(new Heading(1, field.label()));
            blocks.addAll(all.get(field));
        });
        return new Publication(text.title(), text.handler().isBlank() ? head.region() : text.handler(), facts, blocks,
                Optional.of(new Publication.Front(MemoField.plan().kind(), text.to(), head.marking())));
    }

    /** What was read from a file. @param text what could be read, and what stood before where nothing could. @param lost fields that are not there */
    public record Read(MemoText text, List<MemoField> lost) {
    }

    /** Reads a memo back from the places of a file. */
    public static Read read(Map<String, List<Block>> places, MemoText before) {
        List<MemoField> lost = new ArrayList<>();
        Function<MemoField, Optional<List<Block>>> at = field -> {
            Optional<List<Block>> found = Optional.ofNullable(places.get(field.tag()));
            if (found.isEmpty()) {
                lost.add(field);
            }
            return found;
        };
        Optional<LocalDate> date = at.apply(MemoField.DATE).map(MemoBlocks::plain).flatMap(MemoBlocks::day);
        MemoText text = new MemoText(date.or(before::date), at.apply(MemoField.DEPARTMENT).map(MemoBlocks::plain).orElse(before.department()),
                at.apply(MemoField.HANDLER).map(MemoBlocks::plain).orElse(before.handler()),
                at.apply(MemoField.PHONE).map(MemoBlocks::plain).orElse(before.phone()),
                at.apply(MemoField.EMAIL).map(MemoBlocks::plain).orElse(before.email()),
                at.apply(MemoField.TO).map(MemoBlocks::plain).orElse(before.to()),
                at.apply(MemoField.TITLE).map(MemoBlocks::plain).orElse(before.title()),
                at.apply(MemoField.PROPOSALS).map(MemoBlocks::points).orElse(before.proposals()),
                at.apply(MemoField.SUMMARY).map(MemoBlocks::typed).orElse(before.summary()),
                at.apply(MemoField.DESCRIPTION).map(MemoBlocks::parts).orElse(before.parts()),
                at.apply(MemoField.FINANCING).map(MemoBlocks::typed).orElse(before.financing()),
                at.apply(MemoField.PREPARATION).map(MemoBlocks::typed).orElse(before.preparation()),
                at.apply(MemoField.SENT_TO).map(MemoBlocks::plainLines).orElse(before.sentTo()), before.attachments(), before.secrecy());
        return new Read(text, lost);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static List<Block> line(String text) {
        return text.isBlank() ? List.of() : List.of(new Paragraph(text));
    }

    /** Paragraphs are parted by empty lines; lines that all begin with {@code - } or a figure are a list. */
    static List<Block> blocks(String typed) {
        List<Block> blocks = new ArrayList<>();
        for (String piece : typed.split("\\n\\s*\\n")) {
            List<String> lines = piece.strip().lines().map(String::strip).toList();
            if (lines.isEmpty()) {
                continue;
            }
            if (lines.stream().allMatch(line -> line.startsWith(DOT))) {
                blocks.add(new Items(false, lines.stream().map(line -> line.substring(DOT.length())).toList()));
            } else if (lines.stream().allMatch(line -> line.matches(FIGURE + ".*"))) {
                blocks.add(new Items(true, lines.stream().map(line -> line.replaceFirst(FIGURE, "")).toList()));
            } else {
                blocks.add(new Paragraph(String.join("\n", lines)));
            }
        }
        return blocks;
    }

    /** The way back: as one would have typed it. */
    static String typed(List<Block> blocks) {
        return blocks.stream().map(block -> switch (block) {
            case Heading heading -> heading.text();
            case Paragraph paragraph -> paragraph.text();
            case Items items when items.numbered() -> figures(items.lines());
            case Items items -> items.lines().stream().map(line -> DOT + line.replace('\n', ' ')).collect(Collectors.joining("\n"));
            case Table table -> table.rows().stream().map(row -> String.join("\t", row)).collect(Collectors.joining("\n"));
        }).collect(Collectors.joining("\n\n"));
    }

    private static String figures(List<String> lines) {
        List<String> all = new ArrayList<>();
        lines.forEach(line -> all.add((all.size() + 1) + ". " + line.replace('\n', ' ')));
        return String.join("\n", all);
    }

    private static List<String> points(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block instanceof Items items ? items.lines().stream() : Stream.of(typed(List.of(block)))).toList();
    }

    private static String plain(List<Block> blocks) {
        return String.join(" ", points(blocks));
    }

    private static String plainLines(List<Block> blocks) {
        return String.join("\n", points(blocks));
    }

    private static List<MemoText.Part> parts(List<Block> blocks) {
        List<MemoText.Part> parts = new ArrayList<>();
        String heading = "";
        List<Block> under = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Heading next) {
                parts.add(new MemoText.Part(heading, typed(under)));
                heading = next.text();
                under.clear();
            } else {
                under.add(block);
            }
        }
        parts.add(new MemoText.Part(heading, typed(under)));
        return parts;
    }
}
