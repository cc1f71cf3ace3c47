package se.samdiarium.demo.sample;

import jakarta.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import se.samdiarium.demo.sample.Diary.Case;
import se.samdiarium.demo.sample.Diary.Entry;

/**
 * Loads the demo's accounts, mandates, cases and documents into a running system. Loading twice changes nothing; loading after an
 * interruption goes on where it stopped. What is there is asked of the system itself, never remembered beside it.
 */
public final class SampleData {

    /** Log-in name of the auditor, who reads the diaries of all regions and belongs to none. */
    public static final String AUDITOR = "revisor";

    private static final String UPPSALA = "03";
    private static final String SKANE = "12";
    private static final List<String> OPEN_TO_ALL = List.of(UPPSALA, SKANE);
    private static final String AGREEMENT_CASE = "Samverkansavtal om nationell samordning och planering (NSPL)";
    private static final String REGION_CASE = "Samverkansavtal NSPL – regionens ställningstagande";
    private static final String AGREEMENT = "Samverkansavtal om nationell samordning och planering (NSPL)";
    private static final String ROUND = "Undertecknande av samverkansavtal NSPL";
    private static final int FINAL_VERSION = 3;
    private static final int MONTHS_TO_SIGN = 2;
    private static final Map<String, String> ANSWER_DATES = Map.of("vasternorrland", "2025-01-15", "norrbotten", "2025-01-22",
            "skane", "2025-01-28", "jamtland", "2025-01-29", "vastragotaland", "2025-01-30", "gotland", "2025-01-31");

    private final HttpClient client;
    private final URI base;
    private final Cast cast;
    private final UnaryOperator<String> passwordOf;
    private final Consumer<String> progress;
    private final Clock clock;
    private final SampleDocuments documents;

    private SampleData(HttpClient client, URI base, Cast cast, UnaryOperator<String> passwordOf, Consumer<String> progress, Clock clock) {
        this.client = client;
        this.base = base;
        this.cast = cast;
        this.passwordOf = passwordOf;
        this.progress = progress;
        this.clock = clock;
        this.documents = new SampleDocuments(cast);
    }

    /**
     * Loads everything that is not there yet.
     *
     * @param base       address of the system, without a path
     * @param passwordOf the password of a log-in name, of {@code admin} too
     * @param progress   takes a line for the person who waits
     * @param clock      today; the signing round ends two months later
     * @throws SampleDataRefused when the system does not take something
     */
    public static void load(URI base, Cast cast, UnaryOperator<String> passwordOf, Consumer<String> progress, Clock clock) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            new SampleData(client, base, cast, passwordOf, progress, clock).load();
        }
    }

    private void load() {
        accounts();
        auditor();
        hostCase();
        regionCase();
        progress.accept(new SampleRemiss(cast, documents, this::api, LocalDate.now(clock)).load(diary(UPPSALA)));
        new YearlyWork(region -> api(cast.person(Role.REGISTRAR, region).username()), diary(UPPSALA), documents, LocalDate.now(clock)).load();
    }

    private Api api(String username) {
        return new Api(client, base, username, passwordOf.apply(username));
    }

    /**
     * Opens the public view of two regions, and makes the accounts, signatories first and each followed by its mandate. When the last
     * account is there, everything before it is. After an interruption the last account found may lack its mandate, so that one is granted
     * again: twice the same does no harm.
     */
    private void accounts() {
        List<Person> people = cast.people().stream().sorted(Comparator.comparing(person -> person.role() != Role.SIGNATORY)).toList();
        if (api(people.getLast().username()).isKnown()) {
            progress.accept("accounts: all there");
            return;
        }
        Api admin = api("admin");
        OPEN_TO_ALL.forEach(region -> admin.put("publicity/" + region,
                Json.createObjectBuilder().add("open", true).add("delayHours", 0).build()));
        int made = 0;
        for (int i = 0; i < people.size(); i++) {
            if (makeAccount(admin, people.get(i))) {
                if (made == 0 && i > 0) {
                    grantMandate(admin, people.get(i - 1));
                }
                grantMandate(admin, people.get(i));
                made++;
            }
        }
        progress.accept("accounts: %d made".formatted(made));
    }

    private void auditor() {
        if (!api(AUDITOR).isKnown()) {
            api("admin").postUnlessThere("accounts", Json.createObjectBuilder().add("username", AUDITOR).add("displayName", "Rut Granskog")
                    .add("roles", Json.createArrayBuilder().add("AUDITOR")).add("password", passwordOf.apply(AUDITOR)).build());
        }
    }

    private boolean makeAccount(Api admin, Person person) {
        return admin.postUnlessThere("accounts", Json.createObjectBuilder()
                .add("username", person.username()).add("displayName", person.name()).add("region", person.region().code())
                .add("roles", Json.createArrayBuilder().add(person.role().name()))
                .add("password", passwordOf.apply(person.username())).build());
    }

    private static void grantMandate(Api admin, Person person) {
        if (person.role() == Role.SIGNATORY) {
            admin.postUnlessThere("mandates", Json.createObjectBuilder()
                    .add("username", person.username()).add("region", person.region().code()).add("title", person.role().title())
                    .add("source", "Regionstyrelsens reglemente § 12 (exempel)").add("validFrom", "2025-01-01").build());
        }
    }

    private Diary diary(String region) {
        return new Diary(api(cast.person(Role.REGISTRAR, region).username()), cast.region(region));
    }

    private void hostCase() {
        Diary diary = diary(UPPSALA);
        Case file = diary.open(AGREEMENT_CASE);
        String agreement = diary.register(file, new Entry(AGREEMENT, "DRAWN_UP", "SAMVERKANSAVTAL", "2024-12-19", Optional.empty()),
                () -> documents.agreement(1));
        diary.register(file, new Entry("Remiss av förslag till samverkansavtal", "OUTGOING", "REMISSMISSIV", "2024-12-19",
                Optional.of("Samtliga regioner")), documents::letter);
        for (String slug : documents.answering()) {
            Region region = cast.regions().stream().filter(candidate -> candidate.slug().equals(slug)).findFirst().orElseThrow();
            diary.register(file, new Entry("Remissvar från " + region.name(), "INCOMING", "REMISSVAR", ANSWER_DATES.get(slug),
                    Optional.of(region.name())), () -> documents.answer(slug));
        }
        diary.addVersions(agreement, List.of(() -> documents.agreement(2), () -> documents.agreement(FINAL_VERSION)));
        diary.register(file, new Entry("Tjänsteutlåtande om samverkansavtal NSPL", "DRAWN_UP", "TJANSTEUTLATANDE", "2025-03-17", Optional.empty()),
                () -> documents.memo(UPPSALA, file.number()));
        diary.share(agreement, cast.regions().stream().map(Region::code).filter(code -> !code.equals(UPPSALA)).toList());
        List<String> regions = cast.regions().stream().map(Region::code).toList();
        new AgreementRoad(api(cast.person(Role.REGISTRAR, UPPSALA).username()), region -> api(cast.person(Role.REGISTRAR, region).username()),
                LocalDate.now(clock)).load(AGREEMENT, agreement, FINAL_VERSION, regions);
        diary.openRound(agreement, FINAL_VERSION, ROUND, regions, LocalDate.now(clock).plusMonths(MONTHS_TO_SIGN).toString());
        progress.accept("Region Uppsala: case %s with the agreement, its road and a signing round".formatted(file.number()));
    }

    private void regionCase() {
        Diary diary = diary(SKANE);
        Case file = diary.open(REGION_CASE);
        diary.register(file, new Entry("Remiss från Region Uppsala", "INCOMING", "REMISSMISSIV", "2024-12-19", Optional.of("Region Uppsala")),
                documents::letter);
        diary.register(file, new Entry("Yttrande till Region Uppsala", "OUTGOING", "REMISSVAR", "2025-01-28", Optional.of("Region Uppsala")),
                () -> documents.answer("skane"));
        diary.register(file, new Entry("Tjänsteutlåtande om samverkansavtal NSPL", "DRAWN_UP", "TJANSTEUTLATANDE", "2025-03-17", Optional.empty()),
                () -> documents.memo(SKANE, file.number()));
        SampleMemo.begin(api(cast.person(Role.REGISTRAR, SKANE).username()), file);
        progress.accept("Region Skåne: case %s".formatted(file.number()));
    }
}
