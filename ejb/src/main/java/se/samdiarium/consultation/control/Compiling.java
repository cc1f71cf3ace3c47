package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samdiarium.consultation.CommentView;
import se.samdiarium.consultation.Compilation;
import se.samdiarium.consultation.CompiledPoint;
import se.samdiarium.consultation.CompiledSection;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.GroupId;
import se.samdiarium.consultation.SectionChange;
import se.samdiarium.consultation.TextSection;
import se.samdiarium.document.ChangeKind;
import se.samdiarium.document.ComparedBlock;
import se.samdiarium.document.ComparedPiece;
import se.samdiarium.document.TextBlock;

/** Puts comments, groups and sections together: nothing is stored, so it is always of now. */
@ApplicationScoped
public class Compiling {

    private static final int SHORT = 120;
    private static final String WHOLE = "Texten som helhet";

    private final CompilationRecords records;

    @Inject
    Compiling(CompilationRecords records) {
        this.records = records;
    }

    /** For the container's proxy. */
    protected Compiling() {
        this(null);
    }

    /** The compilation. */
    public Compilation of(ConsultationView consultation, List<TextSection> text) {
        return new Compilation(consultation, sections(records.comments(consultation.id()), records.groups(consultation.id()), text),
                records.registered(consultation.id()));
    }

    /** Sections in the order of the text; what is about none of them comes last. */
    static List<CompiledSection> sections(List<CommentView> comments, Map<GroupId, CompilationRecords.Group> groups, List<TextSection> text) {
        Map<String, String> labels = new LinkedHashMap<>();
        text.forEach(section -> labels.put(section.key(), section.heading().isEmpty() ? "Inledning" : section.heading()));
        Set<String> keys = new LinkedHashSet<>(labels.keySet());
        comments.forEach(comment -> keys.add(comment.section()));
        List<CompiledSection> sections = new ArrayList<>();
        for (String key : keys) {
            List<CompiledPoint> points = points(comments.stream().filter(each -> each.section().equals(key)).toList(), groups);
            if (!points.isEmpty()) {
                sections.add(new CompiledSection(key, labels.getOrDefault(key, WHOLE), points));
            }
        }
        return sections;
    }

    private static List<CompiledPoint> points(List<CommentView> comments, Map<GroupId, CompilationRecords.Group> groups) {
        List<CompiledPoint> points = new ArrayList<>();
        groups.values().forEach(group -> {
            List<CommentView> members = comments.stream().filter(each -> each.group().filter(group.id()::equals).isPresent()).toList();
            if (!members.isEmpty()) {
                points.add(new CompiledPoint(Optional.of(group.id()), group.heading(), members, group.treatment()));
            }
        });
        comments.stream().filter(each -> each.group().filter(groups::containsKey).isEmpty())
                .forEach(each -> points.add(new CompiledPoint(Optional.empty(), "", List.of(each), each.treatment())));
        return points;
    }

    /** The changes of a compared text that stand in a section: between its heading and the next, as the newer text has them. */
    public static List<SectionChange> changes(List<ComparedBlock> compared, String key) {
        List<SectionChange> found = new ArrayList<>();
        Set<Integer> seen = new LinkedHashSet<>();
        List<TextBlock> blocks = compared.stream().map(block -> new TextBlock(block.form(), number(block), words(block), 1)).toList();
        List<TextSection> sections = RemissText.sections(blocks);
        for (TextSection section : sections) {
            if (section.key().equals(key)) {
                int start = start(blocks, sections, section);
                for (int at = start; at < blocks.size() && at < start + section.blocks().size() + 1; at++) {
                    ComparedBlock block = compared.get(at);
                    if (block.stop() > 0 && block.kind() != ChangeKind.SAME && seen.add(block.stop())) {
                        found.add(new SectionChange(block.stop(), inShort(block)));
                    }
                }
            }
        }
        return found;
    }

    private static int start(List<TextBlock> blocks, List<TextSection> sections, TextSection wanted) {
        int at = 0;
        for (TextSection section : sections) {
            if (section == wanted) {
                return at;
            }
            at += section.blocks().size() + (section.heading().isEmpty() ? 0 : 1);
        }
        return blocks.size();
    }

    private static String number(ComparedBlock block) {
        return block.newerNumber().isEmpty() ? block.olderNumber() : block.newerNumber();
    }

    private static String words(ComparedBlock block) {
        return text(block.newerCells().isEmpty() ? block.olderCells() : block.newerCells());
    }

    private static String text(List<List<ComparedPiece>> cells) {
        StringBuilder text = new StringBuilder();
        cells.forEach(cell -> cell.forEach(piece -> text.append(piece.text())));
        return text.toString().strip();
    }

    private static String inShort(ComparedBlock block) {
        String words = words(block);
        return words.length() <= SHORT ? words : words.substring(0, SHORT) + "…";
    }
}
