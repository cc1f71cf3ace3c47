package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.consultation.AnswerTime;
import se.samdiarium.consultation.ConsultationSent;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeEvent;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.consultation.DispatchPreview;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.FileName;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.document.boundary.WorkingFiles;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.publishing.Publication;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.boundary.PreparedEntries;

/** Sends a consultation: the letter into the diary, the documents to the regions, the letters by e-mail; all or nothing. */
@ApplicationScoped
public class Dispatch {

    private static final String LETTER_TYPE = "REMISSMISSIV";

    private final ConsultationRecords consultations;
    private final ConsulteeRecords consultees;
    private final ConsultationLetters letters;
    private final MadeFiles made;
    private final PreparedEntries entries;
    private final Deposits deposits;
    private final WorkingFiles files;
    private final Organisation organisation;
    @Inject
    private Clock clock;
    @Inject
    private Event<ConsultationSent> told;

    @Inject
    Dispatch(ConsultationRecords consultations, ConsulteeRecords consultees, ConsultationLetters letters, MadeFiles made, PreparedEntries entries,
            Deposits deposits, WorkingFiles files, Organisation organisation) {
        this.consultations = consultations;
        this.consultees = consultees;
        this.letters = letters;
        this.made = made;
        this.entries = entries;
        this.deposits = deposits;
        this.files = files;
        this.organisation = organisation;
    }

    /** For the container's proxy. */
    protected Dispatch() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * The case the text is registered in.
     *
     * @throws Refusal {@code document.unknown, .version-unknown}, {@code consultation.text-unregistered, .attachment-unregistered}
     */
    public CaseId checked(RegionCode host, DocumentId text, int version, List<DocumentId> attachments) {
        DocumentView document = deposits.view(text, host);
        if (document.versions().stream().noneMatch(each -> each.number() == version)) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "document.version-unknown", version, document.latest().number());
        }
        CaseId file = entries.caseOf(text, host).orElseThrow(() ->
                new Refusal(Refusal.Kind.INVALID, "consultation.text-unregistered", document.title()));
        attachments.forEach(each -> {
            if (entries.caseOf(each, host).isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "consultation.attachment-unregistered", deposits.view(each, host).title());
            }
        });
        return file;
    }

    /** What would happen. */
    public DispatchPreview preview(ConsultationView draft) {
        CaseId file = ready(draft);
        List<String> silent = new ArrayList<>();
        int written = 0;
        for (ConsulteeView each : draft.asked()) {
            int known = letters.addresses(each).size();
            written += known;
            if (known == 0) {
                silent.add(each.name());
            }
        }
        EnclosedDocuments.Sorted sorted = letters.sorted(draft);
        return new DispatchPreview(entries.numberOf(file, draft.host()), title(draft), LetterText.recipients(draft),
                draft.asked().stream().map(ConsulteeView::region).flatMap(Optional::stream).toList(), letters.isOn() ? written : 0, silent,
                titles(sorted.large()), titles(sorted.secret()), letters.isOn());
    }

    /** Sends it. */
    public ConsultationView send(ConsultationView draft, Caller by) {
        CaseId file = ready(draft);
        DocumentId letter = letter(draft, file, by);
        String note = LetterText.list(draft);
        EntryView entry = entries.register(by, draft.host(), file, new RegisterEntry(Optional.empty(), title(draft), Direction.OUTGOING, LETTER_TYPE,
                today(), Optional.of(LetterText.recipients(draft)), true, Optional.of(note), Secrecy.NONE),
                new PreparedEntries.Bytes(letter, deposits.view(letter, draft.host()).latest().sha256(), true));
        Set<RegionCode> regions = draft.asked().stream().map(ConsulteeView::region).flatMap(Optional::stream)
                .filter(region -> !region.equals(draft.host())).collect(Collectors.toSet());
        Stream.concat(Stream.of(letter, draft.text().document()), draft.attachments().stream()).distinct()
                .forEach(each -> deposits.share(each, draft.host(), regions, by));
        consultations.sent(draft.id(), letter, entry.id(), by);
        ConsultationView out = consultations.view(draft.id(), draft.host());
        String host = organisation.region(draft.host()).name();
        out.asked().forEach(each -> consultees.happened(each.id(), ConsulteeEvent.Kind.SENT, letters.sent(out, each, host), by));
        told.fire(new ConsultationSent(out.id(), out.host(), out.text(), today(), out.lastDay(), by));
        return consultations.view(draft.id(), draft.host());
    }

    /**
     * The case, when nothing is missing.
     *
     * @throws Refusal {@code consultation.letter-missing, .last-day-passed} and those of {@link #checked}
     */
    private CaseId ready(ConsultationView draft) {
        if (draft.letter().isBlank() && draft.letterFile().isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.letter-missing");
        }
        if (draft.lastDay().isBefore(today())) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.last-day-passed", draft.lastDay(), today());
        }
        return checked(draft.host(), draft.text().document(), draft.text().number(), draft.attachments());
    }

    private DocumentId letter(ConsultationView draft, CaseId file, Caller by) {
        Optional<TakenFile> taken = consultations.letterFile(draft.id());
        return taken.map(each -> files.documentOf(each, draft.host(), title(draft), by.username())).orElseGet(() ->
                made.document(letterText(draft, file), title(draft), new FileName("remissmissiv.pdf"), by));
    }

    /** The letter that is written on the page, as it will be sent. */
    public Publication letterText(ConsultationView draft, CaseId file) {
        return LetterText.of(draft, organisation.region(draft.host()).name(), entries.numberOf(file, draft.host()),
                named(draft.text().document(), draft.host()) + ", version " + draft.text().number(),
                draft.attachments().stream().map(each -> named(each, draft.host())).toList(), today());
    }

    /** The title, unless what the document is about may be what is secret (OSL 5 kap. 2 §). */
    private String named(DocumentId document, RegionCode host) {
        return entries.isMarked(document, host) ? "Sekretessmarkerad handling" : deposits.view(document, host).title();
    }

    private static List<String> titles(List<EnclosedDocuments.Part> parts) {
        return parts.stream().map(EnclosedDocuments.Part::title).toList();
    }

    private static String title(ConsultationView consultation) {
        return "Remiss: " + consultation.title();
    }

    private LocalDate today() {
        return AnswerTime.day(clock.instant());
    }

}
