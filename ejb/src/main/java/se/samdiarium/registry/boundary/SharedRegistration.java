package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterOurs;
import se.samdiarium.registry.control.CaseRepository;
import se.samdiarium.registry.control.CombinedRegistration;
import se.samdiarium.registry.control.Order;
import se.samdiarium.registry.entity.CaseFile;
import se.samdiarium.registry.entity.DiaryEntry;

/**
 * Registering, in the own diary, a document there is (diarieför hos oss). One authority is responsible for registering it: one of the region
 * that made it available. The others link a number of their own to the same bytes (OSL 5 kap. 1 §).
 */
@UseCase
public class SharedRegistration {

    private final CombinedRegistration combined;
    private final CaseRepository cases;
    private final Documents documents;
    private final CurrentCaller current;

    @Inject
    SharedRegistration(CombinedRegistration combined, CaseRepository cases, Documents documents, CurrentCaller current) {
        this.combined = combined;
        this.cases = cases;
        this.documents = documents;
        this.current = current;
    }

    /** For the container's proxy. */
    protected SharedRegistration() {
        this(null, null, null, null);
    }

    /**
     * Registers the document in a case of the caller's region.
     *
     * @throws Refusal {@code document.unknown, .version-unknown}, {@code registry.case-unknown, .case-closed, .case-voided,
     *                 .already-registered}, and what {@link Registration#register} refuses of the data
     */
    @Requires(Right.REGISTER)
    @Audited(value = "registry.shared-registered")
    public EntryView register(CaseId into, RegisterOurs command) {
        CaseFile file = cases.lock(into, current.get().actingRegion());
        file.requireOpen();
        return enter(new Order.In(into), file.authority(), command);
    }

    /**
     * Opens a case and registers the document in it: both or neither.
     *
     * @throws Refusal what {@link #register} and {@link Registration#openCase} refuse
     */
    @Requires(Right.REGISTER)
    @Audited(value = "registry.shared-registered-in-new-case")
    public EntryView registerInNewCase(OpenCase opening, RegisterOurs command) {
        return enter(new Order.New(opening), opening.authority(), command);
    }

    private EntryView enter(Order.Where where, AuthorityId authority, RegisterOurs command) {
        Caller caller = current.get();
        DocumentView document = documents.view(command.document());
        Sha256 seen = documents.version(command.document(), command.version()).sha256();
        Map<UUID, Boolean> there = cases.registrationsOf(document.id());
        if (there.containsKey(authority.value())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.already-registered", document.id());
        }
        boolean responsible = caller.isOf(document.region()) && !there.containsValue(true);
        Order order = new Order(new EntryId(NewId.next()), caller, caller.actingRegion(), where, Optional.of(command.entry()),
                Optional.of(new DiaryEntry.Bytes(document.id(), seen, responsible)));
        return combined.carryOut(order).entry().orElseThrow();
    }
}
