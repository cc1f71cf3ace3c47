package se.samdiarium.preservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;
import se.samdiarium.signing.Provability;
import se.samdiarium.signing.Verification;
import se.samdiarium.signing.boundary.Dossiers;

/**
 * Looks at every signed document once a day: until when is it provable, and is it time to renew? Examining and renewing happen outside any
 * transaction; the renewed file becomes the newest version in a short one, if nothing came between.
 */
@ApplicationScoped
public class PreservationJob {

    private static final Locale SWEDISH = Locale.of("sv");
    private static final System.Logger LOG = System.getLogger(PreservationJob.class.getName());
    private static final int AT_ONCE = 50;

    private final Dossiers dossiers;
    private final PreservedRecords records;
    private final RenewalFiling filing;
    private final Deposits deposits;
    private final Clock clock;
    private final Duration margin;

    /**
     * @param margin how long before the end of the proof it is renewed, ISO 8601 in days; setting {@code samdiarium.preservation.margin}, default
     *               P365D. Shorter: fewer time-stamps; danger: less time to mend a renewal that fails
     */
    @Inject
    PreservationJob(Dossiers dossiers, PreservedRecords records, RenewalFiling filing, Deposits deposits, Clock clock,
            @ConfigProperty(name = "samdiarium.preservation.margin", defaultValue = "P365D") Duration margin) {
        this.dossiers = dossiers;
        this.records = records;
        this.filing = filing;
        this.deposits = deposits;
        this.clock = clock;
        this.margin = margin;
    }

    /** For the container's proxy. */
    protected PreservationJob() {
        this(null, null, null, null, null, null);
    }

    /** Looks at what is due, and at what has been signed since the last time. Without trust nothing can be said, and it waits. */
    public void run() {
        records.addSigned();
        Optional<Provability.Basis> basis = dossiers.basis();
        List<PreservedRecords.Task> tasks = basis.isEmpty() ? List.of() : records.due(AT_ONCE);
        tasks.forEach(task -> look(task, basis.orElseThrow()));
    }

    private void look(PreservedRecords.Task task, Provability.Basis basis) {
        try (OpenedVersion opened = deposits.open(task.document(), task.head(), task.owner())) {
            PreservedRecords.Examined found = records.examined(task.sha256(), basis)
                    .filter(known -> known.outcome() == Verification.Outcome.PASSED).orElse(null);
            if (found == null) {
                found = examine(task, opened.file());
            }
            if (found.outcome() == Verification.Outcome.PASSED && found.renewBefore().filter(this::isPast).isPresent()) {
                renew(task, opened.file());
            } else {
                records.looked(task.document());
            }
        } catch (Refusal refusal) {
            records.failed(task.document(), RefusalText.of(refusal, SWEDISH).paragraph());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Document " + task.document() + " could not be looked at; it is tried again", e);
            records.failed(task.document(), "Oväntat fel (%s). Serverns logg säger mer.".formatted(e.getClass().getSimpleName()));
        }
    }

    private PreservedRecords.Examined examine(PreservedRecords.Task task, Path file) throws IOException {
        Provability found = dossiers.examine(file);
        Optional<Instant> renewBefore = found.until().map(end -> end.minus(margin));
        records.found(task.sha256(), found, renewBefore);
        return new PreservedRecords.Examined(found.outcome(), found.until(), renewBefore);
    }

    private void renew(PreservedRecords.Task task, Path file) throws IOException {
        Path renewed = Files.createTempFile("renewed", ".bin");
        try {
            dossiers.renew(file, renewed);
            examine(filing.renewed(task, renewed), renewed);
        } finally {
            Files.deleteIfExists(renewed);
        }
    }

    private boolean isPast(Instant time) {
        return clock.instant().isAfter(time);
    }
}
