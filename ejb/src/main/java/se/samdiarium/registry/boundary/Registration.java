package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.OutboxEvent;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.platform.boundary.Outbox;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.control.CaseRepository;
import se.samdiarium.registry.control.NumberSeries;
import se.samdiarium.registry.entity.CaseFile;
import se.samdiarium.registry.entity.DiaryEntry;

/** Opening cases and registering documents in them. */
@UseCase
public class Registration {

    private final CaseRepository cases;
    private final NumberSeries numbers;
    private final Documents documents;
    private final Organisation organisation;
    private final CurrentCaller current;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    Registration(CaseRepository cases, NumberSeries numbers, Documents documents, Organisation organisation, CurrentCaller current,
            Outbox outbox, Clock clock) {
        this.cases = cases;
        this.numbers = numbers;
        this.documents = documents;
        this.organisation = organisation;
        this.current = current;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Registration() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Opens a case in the diary of one of the caller's authorities. The number is drawn last, so that its lock is held shortest.
     *
     * @throws Refusal {@code registry.title-missing}, {@code registry.other-regions-diary}, {@code organisation.authority-unknown}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.case-opened")
    public CaseView openCase(OpenCase command) {
        Caller caller = current.get();
        AuthorityView authority = organisation.authority(command.authority());
        if (!caller.isOf(authority.region())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.other-regions-diary", authority.name(), authority.region());
        }
        CaseFile draft = CaseFile.open(authority, command.title(), caller.username(), clock.instant());
        Year year = Year.now(clock);
        draft.number(new DiaryNumber(authority.prefix(), year, numbers.next(authority.id(), year)));
        cases.add(draft);
        return cases.view(draft.id(), authority.region());
    }

    /**
     * Registers a received file in a case of the caller's region: it becomes a document with a number.
     *
     * @throws Refusal {@code registry.case-unknown, .title-missing, .type-unknown, .date-in-future, .declaration-missing},
     *                 {@code document.received-unknown}
     */
    @Requires(Right.REGISTER)
    @Audited("registry.entry-registered")
    public EntryView register(CaseId into, RegisterEntry command) {
        Caller caller = current.get();
        require(command);
        cases.view(into, caller.actingRegion());
        DocumentId document = documents.create(command.file(), command.title());
        return enter(caller, caller.actingRegion(), into, new DiaryEntry.Data(document, command.title(), command.direction(),
                command.type(), command.date(), command.correspondent()));
    }

    /**
     * Opens a case and registers a received file in it: both or neither.
     *
     * @throws Refusal what {@link #openCase} and {@link #register} refuse
     */
    @Requires(Right.REGISTER)
    @Audited("registry.entry-registered-in-new-case")
    public EntryView registerInNewCase(OpenCase opening, RegisterEntry command) {
        require(command);
        return register(openCase(opening).id(), command);
    }

    private void require(RegisterEntry command) {
        LocalDate today = LocalDate.now(clock);
        if (!command.notSecurityClassified()) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.declaration-missing");
        }
        if (command.date().isAfter(today)) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.date-in-future", command.date(), today);
        }
        cases.requireType(command.type());
        DiaryEntry.requireTitle(command.title());
    }

    /**
     * Registers the counterpart a region has signed, as received today, in the case the agreement is in. The caller is the signatory,
     * who has no right to the diary: only this may be entered there on the strength of a signature.
     *
     * @param agreement   the agreement's document; tells the case
     * @param counterpart the signed document, owned by the same region
     * @param sender      name of the region that signed
     * @return empty when the agreement is not registered in any case
     */
    @Requires(Right.SIGN)
    @Audited("registry.counterpart-registered")
    public Optional<EntryView> registerCounterpart(DocumentId agreement, DocumentId counterpart, String title, String sender) {
        return cases.caseOf(agreement).map(file -> enter(current.get(), file.region(), file.id(), new DiaryEntry.Data(counterpart, title,
                Direction.INCOMING, "UNDERTECKNAT_AVTAL", LocalDate.now(clock), Optional.of(sender))));
    }

    private EntryView enter(Caller caller, RegionCode region, CaseId id, DiaryEntry.Data data) {
        CaseFile file = cases.lock(id);
        DiaryEntry entry = cases.add(file.enter(data, caller.username(), clock.instant()));
        outbox.append(new OutboxEvent("registry.registered", data.document().value(), caller.account()));
        return cases.entry(entry.id(), region);
    }
}
