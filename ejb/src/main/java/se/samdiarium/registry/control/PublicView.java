package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.DiaryPublicity;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.PublicAnswer;
import se.samdiarium.registry.PublicEntry;
import se.samdiarium.registry.PublicQuestion;
import se.samdiarium.registry.ReferenceKey;

/**
 * The public view of the diary. It asks the database's function {@code public_diary}, where the rule of what may be seen stands, and
 * nothing else: what is hidden is not there to be found, counted or sorted by.
 */
@ApplicationScoped
public class PublicView {

    /** A question in SQL: the text after {@code from} and its parameters. */
    private static final class Query {
        private final StringBuilder text = new StringBuilder(" from public_diary(cast(?1 as timestamptz)) d");
        private final List<Object> parameters = new ArrayList<>();
        private String glue = " where ";

        Query(Instant now) {
            parameters.add(now.toString());
        }

        /** One more condition; each {@code ?} in it is the next of the values. */
        void and(String condition, Object... values) {
            StringBuilder numbered = new StringBuilder();
            int next = 0;
            for (String piece : condition.split("(?<=\\?)|(?=\\?)")) {
                if (piece.equals("?")) {
                    parameters.add(values[next]);
                    next++;
                    numbered.append('?').append(parameters.size());
                } else {
                    numbered.append(piece);
                }
            }
            text.append(glue).append(numbered);
            glue = " and ";
        }
    }

    /** Only the numbers of our own diary, not the foreign ones that a case refers to. */
    private static final String CASES = "(select k.case_id from reference_key k where k.reference_id is null and k.region_code = ? and k.key = ?)";

    private final Sql sql;

    @Inject
    PublicView(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected PublicView() {
        this(null);
    }

    /** Answers the question as anybody may see it at the instant. */
    public PublicAnswer find(PublicQuestion question, Instant now) {
        Query query = query(question, now);
        int known = count(query);
        int total = Math.min(known, PublicQuestion.DEEPEST);
        return new PublicAnswer(total, known > total, question.page(), question.size(), page(query, question));
    }

    private static Query query(PublicQuestion question, Instant now) {
        Query query = new Query(now);
        query.and("d.region_code = ?", question.region().value());
        question.authority().ifPresent(authority -> query.and("d.authority_id = ?", authority.value()));
        question.from().ifPresent(day -> query.and("d.date >= cast(? as date)", day.toString()));
        question.to().ifPresent(day -> query.and("d.date <= cast(? as date)", day.toString()));
        question.eachWord().forEach(word -> query.and("concat_ws(' ', d.title, d.correspondent, d.case_title) ilike ? escape '!'",
                "%" + word.replaceAll("[!%_]", "!$0") + "%"));
        question.number().ifPresent(number -> numbered(query, number, question.region()));
        return query;
    }

    /** The number of a case, or of a case and a document in it. */
    private static void numbered(Query query, String number, RegionCode region) {
        Optional<ReferenceKey> key = ReferenceKey.of(number);
        if (key.isEmpty()) {
            query.and("false");
            return;
        }
        String whole = key.get().text();
        int last = whole.lastIndexOf(' ');
        String end = whole.substring(last + 1);
        if (last < 0 || !end.matches("\\d{1,9}")) {
            query.and("d.case_id in " + CASES, region.value(), whole);
        } else {
            query.and("(d.case_id in " + CASES + " or d.number = ? and d.case_id in " + CASES + ")", region.value(), whole,
                    Integer.valueOf(end), region.value(), whole.substring(0, last));
        }
    }

    private int count(Query query) {
        return sql.values(Long.class, "select count(*) from (select 1 " + query.text + " limit " + (PublicQuestion.DEEPEST + 1) + ") counted",
                query.parameters.toArray()).findFirst().orElseThrow().intValue();
    }

    private List<PublicEntry> page(Query query, PublicQuestion question) {
        return sql.rows("select d.case_number, d.number, d.date, d.authority, d.state, d.title, d.correspondent, d.direction, t.code, t.name_sv, "
                + "t.name_en, d.case_title, d.moved_to_case, d.moved_to_number from (select d.* " + query.text
                + " order by d.date desc, d.registered_at desc, d.entry_id desc limit " + question.size() + " offset " + question.offset()
                + ") d left join document_type t on t.code = d.type_code order by d.date desc, d.registered_at desc, d.entry_id desc",
                query.parameters.toArray()).map(PublicView::entry).toList();
    }

    private static PublicEntry entry(Object[] row) {
        return new PublicEntry(DiaryNumber.text((String) row[0], ((Number) row[1]).intValue()), Column.date(row[2]), (String) row[3],
                EntryState.valueOf((String) row[4]), text(row[5]), text(row[6]), text(row[7]).map(Direction::valueOf),
                text(row[8]).map(code -> new DocumentType(code, (String) row[9], (String) row[10])), (String) row[0], text(row[11]),
                text(row[12]).map(number -> DiaryNumber.text(number, ((Number) row[13]).intValue())));
    }

    private static Optional<String> text(Object column) {
        return Optional.ofNullable((String) column);
    }

    /** How open the diary of each region is, by region. */
    public List<DiaryPublicity> publicity() {
        return sql.rows("select region_code, open, delay_hours from diary_publicity order by region_code")
                .map(row -> new DiaryPublicity(new RegionCode((String) row[0]), (Boolean) row[1], ((Number) row[2]).intValue())).toList();
    }

    /** Opens or closes the view of a region. @return false when there is no such region */
    public boolean set(DiaryPublicity publicity) {
        return sql.update("update diary_publicity set open = ?2, delay_hours = ?3 where region_code = ?1", publicity.region().value(),
                publicity.open(), publicity.delayHours()) == 1;
    }
}
