package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.search.Facet;
import se.samdiarium.search.FacetName;
import se.samdiarium.search.Fragment;
import se.samdiarium.search.Hit;
import se.samdiarium.search.SearchAnswer;
import se.samdiarium.search.SearchFilters;
import se.samdiarium.search.SearchOrder;
import se.samdiarium.search.SearchRequest;

/** Whatever is asked, the answer is what counting through the register itself gives, by the rule of the register. */
class SearchRightsOracleTest {

    private static final int DOCUMENTS = 120;
    private static final List<String> REGIONS = List.of("03", "21", "09", "14");
    private static final List<String> WORDS = List.of("bok", "dal", "fisk", "gran", "hund", "kust", "lamm", "mark", "park", "salt", "torn", "vind");
    private static final List<String> CASE_WORDS = List.of("zebra", "zink", "zon");
    private static final String VISIBLE = """
            select e.document_id from diary_entry e join document d on d.id = e.document_id
            where e.responsible and e.moved_to is null and e.voided_at is null
            and (d.region_code = ? or exists (select 1 from document_share s where s.document_id = d.id and s.region_code = ?))""";

    private static EmbeddedPostgres postgres;
    private static DataSource database;
    private static IndexFolder index;
    @TempDir
    private static Path root;
    private static final Random RANDOM = new Random(21);
    private static final Map<UUID, Made> MADE = new HashMap<>();

    /** A document as made: words of its title, of its case and of each version. */
    private record Made(String region, Set<String> title, Set<String> caseTitle, UUID file, List<Set<String>> versions, int year) {

        Set<String> version(int number, String asker) {
            Set<String> words = new HashSet<>(versions.get(number - 1));
            words.addAll(title);
            if (asker.equals(region)) {
                words.addAll(caseTitle);
            }
            return words;
        }
    }

    /** A question and what a version's words must be to answer it. */
    private record Asked(String question, Predicate<Set<String>> answers, Predicate<Set<String>> inTitle, boolean alsoOlder) { }

    @BeforeAll
    static void fill() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        database = postgres.getPostgresDatabase();
        Flyway.configure().dataSource(database).locations("classpath:db/migration").load().migrate();
        try (Connection connection = database.getConnection()) {
            for (int i = 1; i <= DOCUMENTS; i++) {
                make(connection, i);
            }
        }
        index = new IndexFolder(root, SwedishAnalysis.shared());
        new Follower(new IndexSource(database), index, new Pace()).rebuild();
    }

    @AfterAll
    static void stop() throws IOException {
        index.close();
        postgres.close();
    }

    @Test
    @DisplayName("C1.17 hits, counts, facets, versions and snippets are what the register's rule gives, for every asker")
    void answersAreTheRegisters() throws SQLException {
        for (String asker : REGIONS) {
            Set<UUID> visible = visible(asker);
            assertThat(visible).isNotEmpty().hasSizeLessThan(DOCUMENTS);
            for (int round = 0; round < 150; round++) {
                check(asker, visible, question());
            }
        }
    }

    @Test
    @DisplayName("C1.17 similar documents and proposals are of what the asker may see; who has no region finds nothing")
    void similarAndProposals() throws SQLException {
        for (String asker : REGIONS) {
            Set<UUID> visible = visible(asker);
            Set<String> tokens = Set.of("region:" + asker);
            for (UUID document : MADE.keySet()) {
                List<UUID> similar = index.ask(tokens, search -> search.similar(document, 50)).stream().map(hit -> hit.document().value()).toList();
                assertThat(visible).containsAll(similar);
                assertThat(similar).doesNotContain(document);
                assertThat(visible.contains(document) || similar.isEmpty()).isTrue();
            }
            for (String word : CASE_WORDS) {
                SearchAnswer answer = index.search(SearchRequest.of(word.substring(0, word.length() - 1) + "x titel:" + word), tokens);
                answer.proposals().forEach(proposal -> assertThat(index.search(SearchRequest.of(proposal), tokens).total()).isPositive());
            }
        }
        assertThat(index.search(SearchRequest.of(""), Set.of()).total()).isZero();
        assertThat(MADE.keySet()).allMatch(document -> index.ask(Set.of(), search -> search.similar(document, 5)).isEmpty());
    }

    private static void check(String asker, Set<UUID> visible, Asked asked) {
        Set<String> tokens = Set.of("region:" + asker);
        SearchRequest request = new SearchRequest(asked.question, SearchFilters.NONE, 1, 100, SearchOrder.NUMBER, EnumSet.allOf(FacetName.class));
        SearchAnswer answer = index.search(request, tokens);
        Map<UUID, List<Integer>> expected = new HashMap<>();
        for (UUID document : visible) {
            List<Integer> found = found(MADE.get(document), asker, asked);
            if (!found.isEmpty()) {
                expected.put(document, found);
            }
        }
        String about = asker + " asks " + asked.question;
        assertThat(answer.total()).as(about).isEqualTo(expected.size());
        assertThat(ids(index.ask(tokens, search -> search.list(request, DOCUMENTS)))).as(about)
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(index.<Long>ask(tokens, search -> search.count(asked.question, SearchFilters.NONE))).as(about).isEqualTo(expected.size());
        assertThat(counts(answer, FacetName.REGION)).as(about).isEqualTo(counted(expected.keySet(), Made::region));
        assertThat(counts(answer, FacetName.YEAR)).as(about).isEqualTo(counted(expected.keySet(), made -> "" + made.year));
        for (Facet.Value value : values(answer, FacetName.CASE)) {
            Made made = MADE.values().stream().filter(each -> each.file.toString().equals(value.value())).findFirst().orElseThrow();
            assertThat(expected.keySet()).as(about).anyMatch(document -> MADE.get(document).file.equals(made.file));
            assertThat(value.label().contains(" Fallet")).as(about).isEqualTo(made.region.equals(asker));
        }
        for (Hit hit : answer.hits()) {
            checkHit(asker, hit, expected.get(hit.document().value()), about);
        }
    }

    private static void checkHit(String asker, Hit hit, List<Integer> found, String about) {
        Made made = MADE.get(hit.document().value());
        int newest = made.versions.size();
        assertThat(hit.onlyOlder()).as(about).isEqualTo(!found.contains(newest));
        assertThat(hit.older()).as(about).isEqualTo(found.stream().filter(number -> number < newest).sorted((a, b) -> b - a).toList());
        assertThat(hit.caseTitle().isPresent()).as(about).isEqualTo(made.region.equals(asker));
        Set<String> shown = hit.snippets().stream().flatMap(snippet -> snippet.fragments().stream()).map(Fragment::text)
                .flatMap(text -> Stream.of(text.split("\\W+"))).filter(word -> !word.isBlank()).collect(Collectors.toSet());
        assertThat(made.versions.get(hit.found() - 1)).as(about).containsAll(shown);
    }

    private static List<Integer> found(Made made, String asker, Asked asked) {
        int newest = made.versions.size();
        return IntStream.rangeClosed(1, newest).filter(number -> number == newest
                || asked.alsoOlder && !made.versions.get(number - 1).equals(made.versions.get(number)))
                .filter(number -> asked.answers.test(made.version(number, asker)) && asked.inTitle.test(made.title)).boxed().toList();
    }

    private static Asked question() {
        String a = any(RANDOM.nextInt(5) == 0 ? CASE_WORDS : WORDS);
        String b = any(WORDS);
        String c = any(WORDS);
        Predicate<Set<String>> anything = words -> true;
        return switch (RANDOM.nextInt(9)) {
            case 0 -> new Asked("", anything, anything, false);
            case 1 -> new Asked(a, words -> words.contains(a), anything, true);
            case 2 -> new Asked(a + " " + b, words -> words.contains(a) && words.contains(b), anything, true);
            case 3 -> new Asked(a + " OR " + b, words -> words.contains(a) || words.contains(b), anything, true);
            case 4 -> new Asked(a + " -" + b, words -> words.contains(a) && !words.contains(b), anything, true);
            case 5 -> new Asked("-" + a, words -> !words.contains(a), anything, false);
            case 6 -> new Asked("titel:" + b, anything, words -> words.contains(b), false);
            case 7 -> new Asked("titel:" + b + " " + c, words -> words.contains(c), words -> words.contains(b), true);
            default -> new Asked("(" + a + " OR " + b + ") " + c,
                    words -> (words.contains(a) || words.contains(b)) && words.contains(c), anything, true);
        };
    }

    private static void make(Connection connection, int serial) throws SQLException {
        String region = any(REGIONS);
        UUID document = UUID.randomUUID();
        UUID file = UUID.randomUUID();
        int year = 2023 + RANDOM.nextInt(3);
        Made made = new Made(region, Set.of("handling", any(WORDS)), Set.of("fallet", any(CASE_WORDS)), file,
                IntStream.rangeClosed(1, 1 + RANDOM.nextInt(3)).mapToObj(i -> some()).toList(), year);
        MADE.put(document, made);
        execute(connection, "insert into document (id, region_code, title, created_at, latest, version) values (?, ?, 'x', now(), ?, 1)", document,
                region, made.versions.size());
        for (int number = 1; number <= made.versions.size(); number++) {
            String sha256 = (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "");
            execute(connection, "insert into content (sha256, size, media_type, stored_at) values (?, 1, 'application/pdf', now())", sha256);
            execute(connection, "insert into extracted_text (sha256, state, body) values (?, 'TEXT', ?)", sha256,
                    String.join(" ", made.versions.get(number - 1)));
            execute(connection, "insert into document_version (document_id, number, sha256, file_name, created_at, created_by) "
                    + "values (?, ?, ?, 'fil.pdf', now(), 'test')", document, number, sha256);
        }
        execute(connection, """
                insert into case_file (id, authority_id, region_code, series_id, year, serial, number, title, opened_at, opened_by, entries, version)
                select ?, a.id, a.region_code, s.id, 2025, ?, ?, ?, now(), 'test', 1, 1
                from authority a join series s on s.authority_id = a.id where a.region_code = ? limit 1""", file, serial,
                "RS 2025-%05d".formatted(serial), "Fallet " + String.join(" ", made.caseTitle), region);
        execute(connection, """
                insert into diary_entry (id, case_id, number, document_id, authority_id, region_code, title, direction, type_code, date,
                registered_at, registered_on, registered_by, voided_at, voided_by, void_reason)
                select ?, id, 1, ?, authority_id, region_code, ?, 'INCOMING', 'OVRIGT', cast(? as date), now(), now(), 'test',
                case when ? then now() end, case when ? then 'test' end, case when ? then 'fel' end from case_file where id = ?""",
                UUID.randomUUID(), document, String.join(" ", made.title), year + "-05-01", serial % 11 == 0, serial % 11 == 0, serial % 11 == 0,
                file);
        for (String other : REGIONS) {
            if (!other.equals(region) && RANDOM.nextInt(4) == 0) {
                execute(connection, "insert into document_share (document_id, region_code, shared_by, shared_at) values (?, ?, 'test', now())",
                        document, other);
            }
        }
    }

    private static Set<UUID> visible(String region) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(VISIBLE)) {
            statement.setString(1, region);
            statement.setString(2, region);
            Set<UUID> visible = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    visible.add(rows.getObject(1, UUID.class));
                }
            }
            return visible;
        }
    }

    private static Map<String, Long> counts(SearchAnswer answer, FacetName name) {
        return new TreeMap<>(values(answer, name).stream().collect(Collectors.toMap(Facet.Value::value, Facet.Value::count)));
    }

    private static List<Facet.Value> values(SearchAnswer answer, FacetName name) {
        return answer.facets().stream().filter(facet -> facet.name() == name).findFirst().map(Facet::values).orElseThrow();
    }

    private static Map<String, Long> counted(Set<UUID> documents, java.util.function.Function<Made, String> by) {
        return new TreeMap<>(documents.stream().map(MADE::get).collect(Collectors.groupingBy(by, Collectors.counting())));
    }

    private static List<UUID> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.document().value()).toList();
    }

    private static Set<String> some() {
        List<String> words = new ArrayList<>(List.of("text"));
        IntStream.range(0, 4).forEach(i -> words.add(any(WORDS)));
        return Set.copyOf(words);
    }

    private static String any(List<String> words) {
        return words.get(RANDOM.nextInt(words.size()));
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }
}
