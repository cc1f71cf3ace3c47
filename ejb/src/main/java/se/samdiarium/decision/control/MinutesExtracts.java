package se.samdiarium.decision.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.decision.DecisionFacts;
import se.samdiarium.decision.MinutesExtract;
import se.samdiarium.decision.MinutesView;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.VersionRef;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.Registration;

/** Minutes extracts: registered in the caller's diary, and shared with all who have the text that was decided on. */
@ApplicationScoped
public class MinutesExtracts {

    private static final String TYPE = "PROTOKOLLSUTDRAG";

    private final Registration registration;
    private final Diary diary;
    private final Documents documents;
    private final Deposits deposits;
    private final Organisation organisation;

    @Inject
    MinutesExtracts(Registration registration, Diary diary, Documents documents, Deposits deposits, Organisation organisation) {
        this.registration = registration;
        this.diary = diary;
        this.documents = documents;
        this.deposits = deposits;
        this.organisation = organisation;
    }

    /** For the container's proxy. */
    protected MinutesExtracts() {
        this(null, null, null, null, null);
    }

    /**
     * Registers the extract unless it is, and shares it.
     *
     * @throws Refusal {@code decision.minutes-not-registered, .minutes-secret}, {@code document.unknown, .received-unknown} and what registering
     *                 refuses
     */
    public MinutesView file(MinutesExtract extract, VersionRef text, RegionCode region, DecisionFacts facts, Caller by) {
        EntryView entry = switch (extract) {
            case MinutesExtract.Registered there -> registered(there.document(), by);
            case MinutesExtract.ToRegister file -> registration.register(file.into(), entry(file, region, facts, by));
        };
        DocumentId document = entry.document().orElseThrow();
        share(document, text, by);
        return new MinutesView(document, entry.number());
    }

    private EntryView registered(DocumentId document, Caller by) {
        DocumentView view = documents.view(document);
        EntryView entry = diary.entryOf(document).filter(found -> by.isOf(view.region()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "decision.minutes-not-registered", view.title()));
        if (entry.secrecy().marking().isPresent()) {
            throw new Refusal(Refusal.Kind.INVALID, "decision.minutes-secret", entry.number());
        }
        return entry;
    }

    private RegisterEntry entry(MinutesExtract.ToRegister file, RegionCode region, DecisionFacts facts, Caller by) {
        boolean own = by.isOf(region);
        String title = "Protokollsutdrag %s § %s, %s".formatted(facts.body().name(), facts.paragraph(), facts.decidedOn());
        Optional<String> sender = own ? Optional.empty() : Optional.of(organisation.region(region).name());
        return new RegisterEntry(file.file(), title, own ? Direction.DRAWN_UP : Direction.INCOMING, TYPE,
                facts.adjustedOn().orElse(facts.decidedOn()), sender, file.notSecurityClassified());
    }

    private void share(DocumentId document, VersionRef text, Caller by) {
        DocumentView common = documents.view(text.document());
        Set<RegionCode> readers = new HashSet<>(common.sharedWith());
        readers.add(common.region());
        readers.remove(by.actingRegion());
        deposits.share(document, by.actingRegion(), readers, by);
    }
}
