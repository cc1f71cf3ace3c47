package se.samdiarium.preservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.AuditLine;
import se.samdiarium.audit.boundary.Audit;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.preservation.CompletionView;
import se.samdiarium.preservation.PreservedKind;
import se.samdiarium.registry.boundary.DepositEntries;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.Dossier;
import se.samdiarium.signing.RoundView;

/** Files what was made of a completed round: document, registration, copies and their letters, all or nothing, and only once. */
@ApplicationScoped
@Transactional
public class CompletionFiling {

    private final CompletionRecords records;
    private final PreservedRecords preserved;
    private final Deposits deposits;
    private final DepositEntries entries;
    private final CompletionLetters letters;
    private final Audit audit;

    @Inject
    CompletionFiling(CompletionRecords records, PreservedRecords preserved, Deposits deposits, DepositEntries entries, CompletionLetters letters,
            Audit audit) {
        this.records = records;
        this.preserved = preserved;
        this.deposits = deposits;
        this.entries = entries;
        this.letters = letters;
        this.audit = audit;
    }

    /** For the container's proxy. */
    protected CompletionFiling() {
        this(null, null, null, null, null, null);
    }

    /** Files the certificate, unless there is one. */
    public void certificate(Dossier dossier, Deposits.Made made) {
        RoundView round = dossier.round();
        if (records.lock(round.id()).certificate().isEmpty()) {
            DocumentId document = file(round, "Intyg om undertecknande: " + round.title(), made);
            records.certificate(round.id(), document);
        }
    }

    /** Files the package and hands out the copies, unless it was done. */
    public void completed(Dossier dossier, Deposits.Made made) {
        RoundView round = dossier.round();
        CompletionView state = records.lock(round.id());
        if (state.completedAt().isPresent()) {
            return;
        }
        Caller product = Caller.product(round.host());
        DocumentId pack = file(round, "Avtalspaket: " + round.title(), made);
        preserved.add(pack, round.id(), null, PreservedKind.PACKAGE, round.host());
        for (Dossier.Signed part : dossier.counterparts()) {
            preserved.add(part.document(), round.id(), part.region(), PreservedKind.COUNTERPART, round.host());
        }
        records.completed(round.id(), pack);
        Set<RegionCode> regions = round.counterparts().stream().map(CounterpartView::region).collect(Collectors.toSet());
        deposits.share(pack, round.host(), regions, product);
        deposits.share(state.certificate().orElseThrow(), round.host(), regions, product);
        regions.stream().sorted().forEach(region -> records.delivered(round.id(), region, letters.send(round, region)));
        audit.done(List.of(new AuditLine(product, "preservation.completed", state.trace())));
    }

    private DocumentId file(RoundView round, String title, Deposits.Made made) {
        Caller product = Caller.product(round.host());
        DocumentId document = deposits.create(round.host(), title, made, product);
        entries.register(product, round.document(), document, deposits.view(document, round.host()).latest().sha256(), title);
        return document;
    }

}
