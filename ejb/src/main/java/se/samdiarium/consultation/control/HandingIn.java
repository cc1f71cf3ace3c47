package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.consultation.AnswerTime;
import se.samdiarium.consultation.Channel;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.HandIn;
import se.samdiarium.consultation.Position;
import se.samdiarium.consultation.TextSection;
import se.samdiarium.consultation.WorkingAnswer;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.FileName;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.document.boundary.WorkingFiles;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.publishing.Publication;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.boundary.PreparedEntries;

/**
 * Hands an answer in (expedierar): the documents are made of what was written, registered as outgoing in the region's diary and as incoming, with the
 * same bytes, in the host's, and shared with the host; all or nothing.
 */
@ApplicationScoped
public class HandingIn {

    private static final Set<Position> WITHOUT_COMMENTS = EnumSet.of(Position.SUPPORTS, Position.NO_COMMENTS, Position.ABSTAINS);

    /** Where the documents are registered. */
    private record Registered(EntryView own, EntryView host) {
    }

    private final AnswerRecords answers;
    private final MadeFiles made;
    private final PreparedEntries entries;
    private final Deposits deposits;
    private final Documents documents;
    private final WorkingFiles files;
    private final Organisation organisation;
    private final Clock clock;

    @Inject
    HandingIn(AnswerRecords answers, MadeFiles made, PreparedEntries entries, Deposits deposits, Documents documents, WorkingFiles files,
            Organisation organisation, Clock clock) {
        this.answers = answers;
        this.made = made;
        this.entries = entries;
        this.deposits = deposits;
        this.documents = documents;
        this.files = files;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected HandingIn() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Checks that position and words go together.
     *
     * @throws Refusal {@code consultation.position-missing, .comments-contradict, .nothing-said}
     */
    public static void requireComplete(WorkingAnswer answer) {
        Position position = answer.position().orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "consultation.position-missing"));
        int comments = answer.saidComments().size();
        if (WITHOUT_COMMENTS.contains(position) && comments > 0) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.comments-contradict", comments);
        }
        if (!WITHOUT_COMMENTS.contains(position) && !answer.saysSomething()) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.nothing-said");
        }
    }

    /** The answer as it will be handed in; of an answer that is a file, its comments by section. */
    public Publication text(ConsultationView consultation, WorkingAnswer answer, Optional<CaseId> file) {
        RegionCode region = answer.region();
        List<TextSection> sections = RemissText.sections(documents.blocks(consultation.text().document(), consultation.text().number()));
        return AnswerText.of(consultation, answer, organisation.region(region).name(), organisation.region(consultation.host()).name(), sections,
                file.map(id -> entries.numberOf(id, region)), today(), answer.file().isPresent());
    }

    /** Hands in. */
    public void handIn(Participation.Own own, WorkingAnswer answer, HandIn order, Caller by) {
        requireComplete(answer);
        if (!order.notSecurityClassified()) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.declaration-missing");
        }
        ConsultationView consultation = own.consultation();
        int number = answers.next(own.consultee().id());
        String title = (number == 1 ? "Svar på remiss: " : "Komplettering av svar på remiss: ") + consultation.title();
        Publication text = text(consultation, answer, order.existing());
        boolean annexed = answer.file().isPresent() && (!answer.text().isBlank() || !answer.saidComments().isEmpty());
        DocumentId main = answer.file().map(file -> files.documentOf(file, answer.region(), title, by.username()))
                .orElseGet(() -> made.document(text, title, new FileName("remissvar.pdf"), by));
        Registered registered = register(consultation, main, title, order, by);
        Optional<DocumentId> annex = annexed ? Optional.of(made.document(text, text.title(), new FileName("synpunkter.pdf"), by)) : Optional.empty();
        annex.ifPresent(document -> register(consultation, document, text.title(), new HandIn(order.seen(),
                Optional.of(registered.own().caseId()), Optional.empty(), true), by));
        LocalDate today = today();
        answers.add(new AnswerRecords.NewAnswer(own.consultee().id(), answer.position().orElseThrow(), Channel.PAGE, Optional.of(main), annex,
                registered.host().id(), Optional.of(registered.own().id()), today, own.consultee().time().isLate(today), answer.saidComments()),
                number, by);
    }

    /** In the own diary as sent, in the host's as received. The host's own answer is registered once, as drawn up, where the consultation is. */
    private Registered register(ConsultationView consultation, DocumentId document, String title, HandIn order, Caller by) {
        RegionCode region = by.actingRegion();
        RegionCode host = consultation.host();
        var sha256 = deposits.view(document, region).latest().sha256();
        CaseId hostCase = entries.caseOf(consultation.text().document(), host).orElseThrow(() ->
                new Refusal(Refusal.Kind.CONFLICT, "consultation.text-unregistered", consultation.title()));
        PreparedEntries.Bytes responsible = new PreparedEntries.Bytes(document, sha256, true);
        if (region.equals(host)) {
            EntryView once = entries.accept(by, host, hostCase, entry(title, Direction.DRAWN_UP, Optional.empty()), responsible);
            return new Registered(once, once);
        }
        RegisterEntry sent = entry(title, Direction.OUTGOING, Optional.of(organisation.region(host).name()));
        EntryView own = order.existing().map(file -> entries.register(by, region, file, sent, responsible)).orElseGet(() ->
                entries.registerInNewCase(by, region, order.authority().orElseThrow(), "Remiss från %s: %s".formatted(
                        organisation.region(host).name(), consultation.title()), sent, responsible));
        deposits.share(document, region, Set.of(host), by);
        String from = organisation.region(region).name();
        EntryView received = entries.accept(by, host, hostCase, entry(title + ", " + from, Direction.INCOMING, Optional.of(from)),
                new PreparedEntries.Bytes(document, sha256, false));
        return new Registered(own, received);
    }

    private RegisterEntry entry(String title, Direction direction, Optional<String> correspondent) {
        return new RegisterEntry(Optional.empty(), title, direction, DocumentType.ANSWER, today(), correspondent, true, Optional.empty(),
                Secrecy.NONE);
    }

    private LocalDate today() {
        return AnswerTime.day(clock.instant());
    }
}
