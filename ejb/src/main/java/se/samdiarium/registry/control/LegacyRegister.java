package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samdiarium.access.Caller;
import se.samdiarium.document.MadeDocument;
import se.samdiarium.document.NewDocument;
import se.samdiarium.document.boundary.NewDocuments;
import se.samdiarium.platform.OutboxEvent;
import se.samdiarium.platform.boundary.Outbox;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.LegacyDiary;
import se.samdiarium.registry.LegacyOutcome;
import se.samdiarium.registry.LegacyRow;
import se.samdiarium.registry.SerialRange;
import se.samdiarium.registry.Series;
import se.samdiarium.registry.SeriesId;

/** Brings rows of old diaries into the register. */
@ApplicationScoped
public class LegacyRegister {

    private static final int READ_AT_ONCE = 1_000;

    private final LegacyTables tables;
    private final NumberSeries numbers;
    private final CaseRepository cases;
    private final NewDocuments documents;
    private final Outbox outbox;

    @Inject
    LegacyRegister(LegacyTables tables, NumberSeries numbers, CaseRepository cases, NewDocuments documents, Outbox outbox) {
        this.tables = tables;
        this.numbers = numbers;
        this.cases = cases;
        this.documents = documents;
        this.outbox = outbox;
    }

    /** For the container's proxy. */
    protected LegacyRegister() {
        this(null, null, null, null, null);
    }

    /** Judges rows against the diary as it is committed now, and those before each. */
    @Transactional(Transactional.TxType.REQUIRED)
    public List<LegacyOutcome> judge(LegacyDiary diary, List<LegacyRow> rows) {
        LegacyBook book = book(diary);
        for (int from = 0; from < rows.size(); from += READ_AT_ONCE) {
            book.read(rows.subList(from, Math.min(rows.size(), from + READ_AT_ONCE)), false);
        }
        return rows.stream().map(book::judge).toList();
    }

    /**
     * Enters rows. Locked in the order a registration locks: cases, then counters; what is read before the counters are locked is read again,
     * since a number may have been drawn meanwhile.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<LegacyOutcome> write(LegacyDiary diary, List<LegacyRow> rows) {
        tables.lockDiary(diary.authority());
        LegacyBook book = book(diary);
        book.read(rows, true);
        tables.lockCounters(book.serials(rows.stream().map(row -> row.file().number()).filter(number -> number != null)
                .filter(number -> isPast(book, number))));
        book.read(rows, true);
        List<LegacyOutcome> outcomes = rows.stream().map(book::judge).toList();
        store(diary, book.additions());
        return outcomes;
    }

    private boolean isPast(LegacyBook book, String number) {
        return book.serials(Stream.of(number)).stream().allMatch(place -> place.year().getValue() <= tables.today().getYear());
    }

    private void store(LegacyDiary diary, LegacyAdditions added) {
        Map<EntryId, MadeDocument> made = makeDocuments(diary, added);
        tables.raiseCounters(added.serials());
        tables.insert("case_file", added.cases());
        tables.insert("reference_key", added.keys());
        tables.grow(added.grown());
        tables.insert("diary_entry", added.entries(made));
        if (!made.isEmpty()) {
            outbox.append(made.values().stream().map(document ->
                    new OutboxEvent("registry.registered", document.id().value(), diary.caller().account())).toList());
        }
    }

    private Map<EntryId, MadeDocument> makeDocuments(LegacyDiary diary, LegacyAdditions added) {
        List<LegacyAdditions.Added> wanted = added.entered().stream().filter(one -> one.entry().file().isPresent()).toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        List<MadeDocument> made = documents.taking(wanted.stream().map(one -> new NewDocument(one.entry().file().orElseThrow(),
                diary.region(), one.entry().title(), diary.caller().username())).toList()).now().stream().map(Optional::orElseThrow).toList();
        documents.add(made);
        Map<EntryId, MadeDocument> byEntry = new HashMap<>();
        IntStream.range(0, wanted.size()).forEach(i -> byEntry.put(wanted.get(i).id(), made.get(i)));
        return byEntry;
    }

    /** Serials nobody has explained. */
    @Transactional(Transactional.TxType.REQUIRED)
    public List<SerialRange> missing(SeriesId series, Year year, Collection<Long> planned) {
        return tables.missing(series, year, planned);
    }

    /** Explains serials. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void declareLost(Caller caller, SeriesId series, Year year, List<SerialRange> ranges, String reason) {
        tables.explain(series, year, ranges, reason, caller.username());
    }

    /** Prefix of a series. */
    @Transactional(Transactional.TxType.REQUIRED)
    public String prefix(SeriesId series) {
        return numbers.all().stream().filter(one -> one.id().equals(series)).map(Series::prefix).findFirst().orElseThrow();
    }

    private LegacyBook book(LegacyDiary diary) {
        List<Series> open = numbers.all().stream().filter(one -> one.open() && one.authority().equals(diary.authority())).toList();
        return new LegacyBook(diary, new LegacyRules(open, cases.types().keySet(), tables.today()), tables);
    }
}
