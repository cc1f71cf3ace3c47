package se.samdiarium.search.boundary;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.search.AccessTokens;
import se.samdiarium.search.AnswerComparison;
import se.samdiarium.search.AnswerComparison.Answer;
import se.samdiarium.search.AnswerComparison.Answerer;
import se.samdiarium.search.AnswerComparison.Spoken;
import se.samdiarium.search.Passage;
import se.samdiarium.search.Section;
import se.samdiarium.search.Sought;
import se.samdiarium.search.control.AnsweringRegions;
import se.samdiarium.search.control.SearchIndex;

/** Comparing the answers to a remiss, section by section. A remiss is a case of the caller's region; its answers are the entries of one type. */
@UseCase
public class Answers {

    private final Diary diary;
    private final Documents documents;
    private final Organisation organisation;
    private final SearchIndex index;
    private final CurrentCaller current;

    @Inject
    Answers(Diary diary, Documents documents, Organisation organisation, SearchIndex index, CurrentCaller current) {
        this.diary = diary;
        this.documents = documents;
        this.organisation = organisation;
        this.index = index;
        this.current = current;
    }

    /** For the container's proxy. */
    protected Answers() {
        this(null, null, null, null, null);
    }

    /** An answer's entry and the pages of its newest version; no pages when there is no text. */
    private record Read(EntryView entry, int version, List<String> pages) {
    }

    /** Cases of the caller's region that have answers, newest first. */
    @Requires(Right.READ)
    public List<CaseLine> cases() {
        return diary.casesWith(DocumentType.ANSWER);
    }

    /**
     * What the answers in a case say about a section. With words, only passages that answer them as a question.
     *
     * @throws Refusal {@code registry.case-unknown} also when it is in another region's diary
     */
    @Requires(Right.READ)
    public AnswerComparison about(CaseId remiss, Sought sought) {
        return compare(remiss, sought);
    }

    /** The same, to be carried out of the system. */
    @Requires(Right.READ)
    @Audited("answers.exported")
    public AnswerComparison list(CaseId remiss, Sought sought) {
        return compare(remiss, sought);
    }

    private AnswerComparison compare(CaseId remiss, Sought sought) {
        CaseView file = diary.caseFile(remiss);
        List<RegionView> regions = organisation.regions();
        AnsweringRegions answering = new AnsweringRegions(file.region(), regions);
        Map<RegionCode, List<Read>> byRegion = new TreeMap<>(Comparator.comparing(RegionCode::value));
        Map<String, List<Read>> others = new TreeMap<>();
        for (EntryView entry : file.entries()) {
            if (entry.type().code().equals(DocumentType.ANSWER) && entry.state() == EntryState.REGISTERED) {
                Read read = read(entry);
                answering.of(entry).ifPresentOrElse(region -> byRegion.computeIfAbsent(region, code -> new ArrayList<>()).add(read),
                        () -> others.computeIfAbsent(entry.correspondent().orElse(entry.title()), name -> new ArrayList<>()).add(read));
            }
        }
        Map<RegionCode, String> names = regions.stream().collect(Collectors.toMap(RegionView::code, RegionView::name));
        List<Answerer> answerers = new ArrayList<>();
        byRegion.forEach((region, all) -> answerers.add(answerer(Optional.of(region), names.get(region), all, sought)));
        others.forEach((name, all) -> answerers.add(answerer(Optional.empty(), name, all, sought)));
        List<List<Read>> all = new ArrayList<>(byRegion.values());
        all.addAll(others.values());
        return new AnswerComparison(file.id(), file.number(), file.title(), sought.section(), spoken(all), answerers,
                regions.stream().map(RegionView::code).filter(code -> !byRegion.containsKey(code)).toList());
    }

    private Read read(EntryView entry) {
        if (entry.document().isEmpty()) {
            return new Read(entry, 0, List.of());
        }
        DocumentId id = entry.document().get();
        DocumentView document = documents.view(id);
        int version = document.latest().number();
        return new Read(entry, version, documents.pageTexts(id, version));
    }

    private Answerer answerer(Optional<RegionCode> region, String name, List<Read> all, Sought sought) {
        return new Answerer(region, name, all.stream().sorted(Comparator.comparing(each -> each.entry.date()))
                .map(each -> new Answer(each.entry.id(), each.entry.number(), each.entry.title(), each.entry.date(), each.entry.document(),
                        each.version, isText(each.pages), passages(each, sought))).toList());
    }

    private List<Passage> passages(Read read, Sought sought) {
        return sought.section().isEmpty() || read.entry.document().isEmpty() ? List.of()
                : index.passages(read.entry.document().get(), read.version, sought, read.pages, AccessTokens.heldBy(current.get()));
    }

    private static boolean isText(List<String> pages) {
        return pages.stream().anyMatch(page -> !page.isBlank());
    }

    /** Of each section how many answerers speak. */
    private List<Spoken> spoken(Collection<List<Read>> answerers) {
        Map<Section, Integer> spoken = new HashMap<>();
        for (List<Read> each : answerers) {
            Set<Section> sections = new HashSet<>();
            each.forEach(read -> sections.addAll(index.sections(read.pages)));
            sections.forEach(section -> spoken.merge(section, 1, Integer::sum));
        }
        return spoken.entrySet().stream().map(each -> new Spoken(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(Spoken::section)).toList();
    }
}
