package se.samdiarium.registry.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.control.CaseRepository;
import se.samdiarium.registry.control.CombinedRegistration;
import se.samdiarium.registry.control.DiaryViews;
import se.samdiarium.registry.control.Order;
import se.samdiarium.registry.entity.CaseFile;
import se.samdiarium.registry.entity.DiaryEntry;

/**
 * Registers documents that features make, in the own diary and, when a person sends them, in that of the one they are sent to. For other
 * features, not for web: the door that calls has asked for the right, and answers for what is entered in another's diary. Within the running
 * transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PreparedEntries {

    /**
     * Bytes to be registered.
     *
     * @param document    the document
     * @param sha256      of the version the entry pins
     * @param responsible whether this is the authority that is responsible for registering it (OSL 5 kap. 1 §); the others link it
     */
    public record Bytes(DocumentId document, Sha256 sha256, boolean responsible) {
    }

    private final CombinedRegistration combined;
    private final CaseRepository cases;
    private final DiaryViews views;

    @Inject
    PreparedEntries(CombinedRegistration combined, CaseRepository cases, DiaryViews views) {
        this.combined = combined;
        this.cases = cases;
        this.views = views;
    }

    /** For the container's proxy. */
    protected PreparedEntries() {
        this(null, null, null);
    }

    /** The case of this region's diary in which the authority responsible for a document has registered it. */
    public Optional<CaseId> caseOf(DocumentId document, RegionCode region) {
        return cases.caseOf(document).filter(file -> file.region().equals(region)).map(CaseFile::id);
    }

    /** Whether a document is marked secret (OSL 5 kap. 5 §) in this region's diary, by its entry or its case. */
    public boolean isMarked(DocumentId document, RegionCode region) {
        return views.isMarked(document, region);
    }

    /** Number of a case, as issued. */
    public String numberOf(CaseId id, RegionCode region) {
        return views.view(id, region).number();
    }

    /**
     * An entry of this region's diary.
     *
     * @throws Refusal {@code registry.entry-unknown}
     */
    public EntryView entry(EntryId id, RegionCode region) {
        return views.entries(List.of(cases.entry(id, region).id())).getFirst();
    }

    /**
     * Registers in a case that is open.
     *
     * @throws Refusal {@code registry.case-unknown, .case-closed, .case-voided}, and what {@link Registration#register} refuses of the data
     */
    public EntryView register(Caller by, RegionCode diary, CaseId into, RegisterEntry entry, Bytes bytes) {
        cases.lock(into, diary).requireOpen();
        return accept(by, diary, into, entry, bytes);
    }

    /** Same, in an open case or a closed one: what comes in is registered whatever has become of the case. */
    public EntryView accept(Caller by, RegionCode diary, CaseId into, RegisterEntry entry, Bytes bytes) {
        return carryOut(by, diary, new Order.In(into), entry, bytes);
    }

    /**
     * Opens a case and registers in it.
     *
     * @throws Refusal what {@link Registration#openCase} and {@link Registration#register} refuse
     */
    public EntryView registerInNewCase(Caller by, RegionCode diary, AuthorityId authority, String caseTitle, RegisterEntry entry, Bytes bytes) {
        return carryOut(by, diary, new Order.New(new OpenCase(authority, caseTitle)), entry, bytes);
    }

    private EntryView carryOut(Caller by, RegionCode diary, Order.Where where, RegisterEntry entry, Bytes bytes) {
        Order order = new Order(new EntryId(NewId.next()), by, diary, where, Optional.of(entry),
                Optional.of(new DiaryEntry.Bytes(bytes.document(), bytes.sha256(), bytes.responsible())));
        return combined.carryOut(order).entry().orElseThrow();
    }
}
