package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.consultation.Compilation;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.FileName;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.publishing.Publication;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.boundary.PreparedEntries;

/** The compilation as a file, and into the host's diary. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CompilationFiling {

    private static final String TYPE = "REMISSAMMANSTALLNING";

    private final CompilationRecords records;
    private final MadeFiles made;
    private final PreparedEntries entries;
    private final Deposits deposits;
    private final Organisation organisation;

    @Inject
    CompilationFiling(CompilationRecords records, MadeFiles made, PreparedEntries entries, Deposits deposits, Organisation organisation) {
        this.records = records;
        this.made = made;
        this.entries = entries;
        this.deposits = deposits;
        this.organisation = organisation;
    }

    /** For the container's proxy. */
    protected CompilationFiling() {
        this(null, null, null, null, null);
    }

    /** The file. */
    public byte[] file(Compilation compilation, LocalDate today, boolean word) {
        return made.file(text(compilation, today), word);
    }

    /** Registers it, as drawn up. */
    public EntryView register(Compilation compilation, LocalDate today, Caller by) {
        ConsultationView consultation = compilation.consultation();
        String title = "Remissammanställning: " + consultation.title();
        DocumentId document = made.document(text(compilation, today), title, new FileName("remissammanstallning-" + today + ".pdf"), by);
        EntryView entry = entries.register(by, consultation.host(), caseOf(consultation), new RegisterEntry(Optional.empty(), title,
                Direction.DRAWN_UP, TYPE, today, Optional.empty(), true, Optional.empty(), Secrecy.NONE), new PreparedEntries.Bytes(document,
                deposits.view(document, consultation.host()).latest().sha256(), true));
        records.registered(consultation.id(), document, entry.id(), by);
        return entry;
    }

    private Publication text(Compilation compilation, LocalDate today) {
        ConsultationView consultation = compilation.consultation();
        RegionCode host = consultation.host();
        String title = deposits.view(consultation.text().document(), host).title() + ", version " + consultation.text().number();
        return CompilationText.of(compilation, organisation.region(host).name(), entries.numberOf(caseOf(consultation), host), title, today);
    }

    private CaseId caseOf(ConsultationView consultation) {
        return entries.caseOf(consultation.text().document(), consultation.host()).orElseThrow(() ->
                new Refusal(Refusal.Kind.CONFLICT, "consultation.text-unregistered", consultation.title()));
    }
}
