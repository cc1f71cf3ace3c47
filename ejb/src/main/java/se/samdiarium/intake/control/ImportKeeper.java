package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.intake.ImportId;
import se.samdiarium.intake.StartImport;

/** Keeps the rows of a file and queues its import: both or neither. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ImportKeeper {

    private final ImportRepository repository;

    @Inject
    ImportKeeper(ImportRepository repository) {
        this.repository = repository;
    }

    /** For the container's proxy. */
    protected ImportKeeper() {
        this(null);
    }

    /** Both in one transaction; of two orders at the same instant the second is refused, and nothing of it kept. */
    public ImportId keep(UUID id, ImportSource source, StartImport command, Caller caller) {
        if (!command.dryRun()) {
            repository.requireFree(command.authority());
        }
        repository.addSource(id, source);
        return repository.addJob(id, command.authority(), caller, command.dryRun(), command.choices());
    }
}
