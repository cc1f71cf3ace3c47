package se.samdiarium.memo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.SharedDocument;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.memo.MemoHead;
import se.samdiarium.memo.MemoText;
import se.samdiarium.memo.MemoView.Candidate;
import se.samdiarium.memo.MemoView;
import se.samdiarium.memo.entity.Memo;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryState;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.Provision;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.RegisterChanges;

/** What a memo takes from the diary and the regions, through the caller's eyes. */
@ApplicationScoped
public class MemoFacts {

    private static final String AGREEMENT = "SAMVERKANSAVTAL";

    private final Diary diary;
    private final Documents documents;
    private final Organisation organisation;
    private final RegisterChanges changes;
    private final HostRegion host;

    @Inject
    MemoFacts(Diary diary, Documents documents, Organisation organisation, RegisterChanges changes,
            HostRegion host) {
        this.diary = diary;
        this.documents = documents;
        this.organisation = organisation;
        this.changes = changes;
        this.host = host;
    }

    /** For the container's proxy. */
    protected MemoFacts() {
        this.diary = null;
        this.documents = null;
        this.organisation = null;
        this.changes = null;
        this.host = null;
    }

    /** What the names in braces of the default texts stand for. */
    public Map<String, String> facts(RegionCode region, String agreement) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("region", organisation.region(region).name());
        facts.put("vard", organisation.region(host.region()).name());
        facts.put("avtal", agreement);
        return facts;
    }

    /** A case of the caller's region. */
    public CaseView caseFile(CaseId id) {
        return diary.caseFile(id);
    }

    /** Agreements in the case. */
    public List<EntryView> agreements(CaseView file) {
        return file.entries().stream().filter(entry -> entry.type().code().equals(AGREEMENT) && canGoAlong(entry)).toList();
    }

    /** Title of the newest agreement that was shared with the caller's region. */
    public Optional<String> sharedAgreement() {
        return documents.sharedWithUs().stream().filter(shared -> diary.entryOf(shared.id())
                .filter(entry -> entry.type().code().equals(AGREEMENT)).isPresent()).map(SharedDocument::title).findFirst();
    }

    /** What files take from elsewhere. */
    public MemoHead head(Memo memo) {
        Optional<CaseView> file = memo.caseId().map(diary::caseFile);
        Map<EntryId, EntryView> entries = new LinkedHashMap<>();
        file.ifPresent(found -> found.entries().forEach(entry -> entries.put(entry.id(), entry)));
        return new MemoHead(organisation.region(memo.region()).name(), file.map(CaseView::number).orElse(""), memo.text().attachments().stream()
                .map(entries::get).filter(Objects::nonNull).map(entry -> entry.title() + " (" + entry.number() + ")").toList(), marking(memo.text()));
    }

    /** The marking says the provision, the day and the authority (OSL 5 kap. 5 §). */
    private List<String> marking(MemoText text) {
        return text.secrecy().marking().map(marking -> List.of("Sekretessmarkering", changes.provisions().stream()
                .filter(each -> each.code().equals(marking.provision())).map(Provision::text).findFirst().orElse(marking.provision()),
                marking.date().toString(), marking.authority())).orElse(List.of());
    }

    /** The memo as shown. */
    public MemoView view(Memo memo) {
        Memo.Kept kept = memo.kept();
        Optional<CaseView> file = memo.caseId().map(diary::caseFile);
        List<Candidate> candidates = file.stream().flatMap(found -> found.entries().stream()).filter(MemoFacts::canGoAlong)
                .filter(entry -> !kept.entry().equals(Optional.of(entry.id())))
                .map(entry -> new Candidate(entry.id(), entry.number(), entry.title())).toList();
        Optional<String> entryNumber = kept.entry().flatMap(id -> entries(file).filter(entry -> entry.id().equals(id)).findFirst())
                .map(EntryView::number);
        int versions = kept.document().map(id -> documents.view(id).versions().size()).orElse(0);
        return new MemoView(memo.id(), memo.region(), memo.caseId(), file.map(CaseView::number), file.map(CaseView::title), kept.state(),
                kept.source(), memo.text(), kept.lost(), kept.document(), versions, kept.entry(), entryNumber, candidates, kept.revision(),
                kept.changedAt(), kept.changedBy());
    }

    private static Stream<EntryView> entries(Optional<CaseView> file) {
        return file.stream().flatMap(found -> found.entries().stream());
    }

    private static boolean canGoAlong(EntryView entry) {
        return entry.document().isPresent() && entry.state() == EntryState.REGISTERED;
    }
}
