package se.samdiarium.memo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samdiarium.memo.DefaultText;
import se.samdiarium.memo.MemoField;
import se.samdiarium.memo.MemoText;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.Secrecy;

/** The texts that memos begin with. */
@ApplicationScoped
public class DefaultTexts {

    private final Sql sql;

    @Inject
    DefaultTexts(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected DefaultTexts() {
        this(null);
    }

    /** All of them, in the order of the memo. */
    public List<DefaultText> all() {
        return sql.rows("select code, section, heading, text, changed_at, changed_by from memo_default_text order by position")
                .map(row -> new DefaultText((String) row[0], (String) row[1], (String) row[2], (String) row[3],
                        Optional.ofNullable(Column.instant(row[4])), Optional.ofNullable((String) row[5]))).toList();
    }

    /**
     * Changes one.
     *
     * @throws Refusal {@code memo.default-unknown}
     */
    public void change(String code, MemoText.Part to, String by, Instant now) {
        if (sql.update("update memo_default_text set heading = ?2, text = ?3, changed_at = ?4, changed_by = ?5 where code = ?1", code, to.heading(),
                to.text(), now, by) == 0) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "memo.default-unknown", code);
        }
    }

    /**
     * A text begun with them.
     *
     * @param facts  what the names in braces stand for
     * @param before what the person wrote last: department, telephone and e-mail are the same
     */
    public MemoText begin(String title, String handler, LocalDate today, Map<String, String> facts, Optional<MemoText> before) {
        List<DefaultText> all = all();
        List<MemoText.Part> parts = all.stream().filter(text -> text.section().equals(MemoField.DESCRIPTION.tag()))
                .map(text -> new MemoText.Part(filled(text.heading(), facts), filled(text.text(), facts)))
                .filter(part -> !part.text().isBlank()).toList();
        return new MemoText(Optional.of(today), before.map(MemoText::department).orElse(""), handler, before.map(MemoText::phone).orElse(""),
                before.map(MemoText::email).orElse(""), one(all, MemoField.TO, facts), title,
                all.stream().filter(text -> text.section().equals(MemoField.PROPOSALS.tag())).map(text -> filled(text.text(), facts)).toList(),
                one(all, MemoField.SUMMARY, facts), parts, one(all, MemoField.FINANCING, facts), one(all, MemoField.PREPARATION, facts),
                one(all, MemoField.SENT_TO, facts), List.of(), Secrecy.NONE);
    }

    private static String one(List<DefaultText> all, MemoField field, Map<String, String> facts) {
        return all.stream().filter(text -> text.section().equals(field.tag())).map(text -> filled(text.text(), facts))
                .collect(Collectors.joining("\n\n"));
    }

    private static String filled(String text, Map<String, String> facts) {
        String filled = text;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            filled = filled.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return filled;
    }
}
