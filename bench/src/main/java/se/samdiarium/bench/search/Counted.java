package se.samdiarium.bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.samdiarium.bench.harness.Rows;
import se.samdiarium.document.KeptText;

/** What the database says, without the index: how many entries a region may see, and how many of them hold a word as written. */
final class Counted {

    private static final String SEEN = """
            from diary_entry e join case_file c on c.id = e.case_id join authority a on a.id = c.authority_id
            where e.responsible and e.moved_to is null and e.voided_at is null and (e.region_code = ? or exists (
                select 1 from document_share s where s.document_id = e.document_id and s.region_code = ?))""";
    private static final String TEXTS = """
            select concat_ws(chr(10), e.title, a.name, e.correspondent, case when e.region_code = ? then c.title end), array(
                select concat_ws(chr(10), v.file_name, t.body) from document_version v left join extracted_text t on t.sha256 = v.sha256
                where v.document_id = e.document_id order by v.number), array(
                select t.packed from document_version v left join extracted_text t on t.sha256 = v.sha256
                where v.document_id = e.document_id order by v.number) """ + SEEN;
    private static final int FETCHED = 1_000;

    /** A word with what joins its parts, as UAX #29 has it. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:[.:'’·](?=\\p{L})(?<=\\p{L}.)[\\p{L}\\p{N}_]+)*");

    private Counted() {
    }

    /** Entries by a column of the entry. */
    static Map<String, Long> by(Connection connection, String column, String region) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (List<Object> row : Rows.of(connection, "select " + column + "::text, count(*) " + SEEN + " group by 1", region, region)) {
            counts.put((String) row.getFirst(), (Long) row.getLast());
        }
        return counts;
    }

    /** Entries that hold each of these words, given in small letters. */
    static Map<String, Long> holding(Connection connection, List<String> words, String region) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        words.forEach(word -> counts.put(word, 0L));
        connection.setAutoCommit(false);
        try (PreparedStatement texts = connection.prepareStatement(TEXTS)) {
            texts.setFetchSize(FETCHED);
            for (int i = 1; i <= 3; i++) {
                texts.setString(i, region);
            }
            try (ResultSet rows = texts.executeQuery()) {
                while (rows.next()) {
                    words(text(rows)).forEach(word -> counts.computeIfPresent(word, (same, count) -> count + 1));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return counts;
    }

    /** Title, names and the texts of all versions, those too that the database keeps compressed. */
    private static String text(ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder(row.getString(1));
        String[] bodies = (String[]) row.getArray(2).getArray();
        byte[][] packed = (byte[][]) row.getArray(3).getArray();
        for (int i = 0; i < bodies.length; i++) {
            text.append('\n').append(bodies[i]).append('\n').append(packed[i] == null ? "" : new KeptText("", packed[i]).text());
        }
        return text.toString();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
