package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.audit.AuditLine;
import se.samdiarium.audit.boundary.Audit;
import se.samdiarium.document.NewDocument;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.boundary.NewDocuments;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.OutboxEvent;
import se.samdiarium.platform.boundary.Outbox;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.SeriesId;
import se.samdiarium.registry.entity.CaseFile;
import se.samdiarium.registry.entity.DiaryEntry;

/**
 * Carries out orders, any number in one transaction and in the order given: number, case, document, entry, audit and outbox, each kind in
 * one statement.
 *
 * <p>What can be refused is refused before anything is written, so that one refused order costs the others nothing.
 */
@ApplicationScoped
public class RegistrationBatch {

    private final CaseRepository cases;
    private final DiaryViews views;
    private final NumberSeries numbers;
    private final NewDocuments documents;
    private final Audit audit;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

    @Inject
    RegistrationBatch(CaseRepository cases, DiaryViews views, NumberSeries numbers, NewDocuments documents, Audit audit, Outbox outbox,
            Sql sql, Clock clock) {
        this.cases = cases;
        this.views = views;
        this.numbers = numbers;
        this.documents = documents;
        this.audit = audit;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected RegistrationBatch() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Same, in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Outcome> commit(List<Order> orders) {
        return write(orders);
    }

    /** Carries the orders out in the running transaction; one outcome for each, in the same order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Outcome> write(List<Order> orders) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RegisterRules rules = new RegisterRules(numbers.of(authorities(orders)), cases, now);
        List<Work> works = orders.stream().map(order -> new Work(order, now)).toList();
        works.forEach(work -> work.attempt(() -> rules.prepare(work)));
        lockCases(open(works));
        takeFilesAndNumbers(open(works), Year.from(now.atZone(DiaryEntry.SWEDEN)));
        open(works).forEach(Work::enter);
        sql.together(() -> store(open(works)));
        return outcomes(works);
    }

    private static Set<AuthorityId> authorities(List<Order> orders) {
        return orders.stream().map(Order::where).filter(Order.New.class::isInstance)
                .map(where -> ((Order.New) where).command().authority()).collect(Collectors.toSet());
    }

    private static List<Work> open(List<Work> works) {
        return works.stream().filter(Work::isOpen).toList();
    }

    private void lockCases(List<Work> works) {
        Map<CaseId, List<Work>> wanted = works.stream().filter(work -> work.order.where() instanceof Order.In)
                .collect(Collectors.groupingBy(work -> ((Order.In) work.order.where()).file()));
        Map<CaseId, CaseFile> found = cases.lock(wanted.keySet());
        wanted.forEach((id, all) -> all.forEach(work -> work.attempt(() -> work.into(id, Optional.ofNullable(found.get(id))))));
    }

    /** Both in one journey; a number drawn for an order whose file is not there goes back. */
    private void takeFilesAndNumbers(List<Work> works, Year year) {
        List<Work> first = new ArrayList<>();
        Set<ReceivedId> seen = new HashSet<>();
        works.stream().filter(work -> work.file().isPresent()).forEach(work -> {
            if (seen.add(work.file().orElseThrow())) {
                first.add(work);
            } else {
                work.take(Optional.empty());
            }
        });
        Map<SeriesId, Integer> wanted = bySeries(works).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().size()));
        var taken = sql.both(documents.taking(first.stream().map(work -> new NewDocument(work.file().orElseThrow(),
                work.order.diary(), work.data.title(), work.order.caller().username())).toList()), numbers.drawing(wanted, year));
        for (int i = 0; i < first.size(); i++) {
            first.get(i).take(taken.one().get(i));
        }
        Map<SeriesId, List<Work>> drawing = bySeries(works);
        wanted.keySet().stream().sorted(Comparator.comparing(SeriesId::value)).forEach(series ->
                number(series, drawing.getOrDefault(series, List.of()), wanted.get(series), taken.other().get(series), year));
    }

    /** @param drawn first of the serials that were drawn; null when the year has no counter row yet */
    private void number(SeriesId series, List<Work> works, int wanted, Long drawn, Year year) {
        if (works.isEmpty() && drawn == null) {
            return;
        }
        long serial = drawn == null ? numbers.next(series, year, works.size()) : drawn;
        for (Work work : works) {
            work.caseFile.number(series, new DiaryNumber(work.series.prefix(), year, serial, work.series.form()));
            serial++;
        }
        if (drawn != null && works.size() < wanted) {
            numbers.giveBack(series, year, wanted - works.size());
        }
    }

    private static Map<SeriesId, List<Work>> bySeries(List<Work> works) {
        return works.stream().filter(work -> work.isOpen() && work.series != null).collect(Collectors.groupingBy(work -> work.series.id()));
    }

    private void store(List<Work> works) {
        documents.add(works.stream().flatMap(work -> work.made.stream()).toList());
        List<DiaryEntry> entries = works.stream().flatMap(work -> Stream.ofNullable(work.entry)).toList();
        cases.addCases(works.stream().filter(work -> work.series != null).map(work -> work.caseFile).toList());
        cases.addEntries(entries);
        audit.done(works.stream().flatMap(RegistrationBatch::auditLines).toList());
        outbox.append(works.stream().filter(work -> work.entry != null)
                .flatMap(work -> work.entry.document().map(document ->
                        new OutboxEvent("registry.registered", document.value(), work.order.caller().account())).stream())
                .toList());
    }

    private static Stream<AuditLine> auditLines(Work work) {
        Stream<AuditLine> opened = work.series == null ? Stream.empty()
                : Stream.of(new AuditLine(work.order.caller(), "registry.case-opened", work.caseFile.id().trace()));
        Stream<AuditLine> entered = work.entry == null ? Stream.empty()
                : Stream.of(new AuditLine(work.order.caller(), "registry.entry-registered", "entry " + work.entry.id()));
        return Stream.concat(opened, entered);
    }

    private List<Outcome> outcomes(List<Work> works) {
        List<EntryId> linked = works.stream().filter(work -> work.entry != null && work.order.existing().isPresent())
                .map(work -> work.entry.id()).toList();
        Map<EntryId, EntryView> asked = views.entries(linked).stream().collect(Collectors.toMap(EntryView::id, view -> view));
        return works.stream().<Outcome>map(work -> work.isOpen()
                ? new Outcome.Done(work.caseFile.id(), Optional.ofNullable(work.entry).map(entry ->
                        Optional.ofNullable(asked.get(entry.id())).orElseGet(() -> shown(work))))
                : new Outcome.Refused(work.refused)).toList();
    }

    /** As the database would tell it, which need not be asked: what was just registered has its first version. */
    private EntryView shown(Work work) {
        return work.entry.view(work.caseFile.number(), cases.types().get(work.data.type()), work.entry.document().isPresent() ? 1 : 0);
    }
}
