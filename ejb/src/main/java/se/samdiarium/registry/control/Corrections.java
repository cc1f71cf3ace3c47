package se.samdiarium.registry.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.platform.OutboxEvent;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Outbox;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.ChangeCase;
import se.samdiarium.registry.ChangeEntry;
import se.samdiarium.registry.EntryFields;
import se.samdiarium.registry.Reason;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.registry.RegisteredCase;
import se.samdiarium.registry.RegisteredEntry;
import se.samdiarium.registry.entity.CaseFile;
import se.samdiarium.registry.entity.ChangeCause;
import se.samdiarium.registry.entity.DiaryEntry;

/** Carries out changes of register data: under the lock of the case, with their trace, and told to the index. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Corrections {

    private final CaseRepository cases;
    private final RegisterState state;
    private final ChangeTrace trace;
    private final Outbox outbox;
    private final Sql sql;
    private final Clock clock;

    @Inject
    Corrections(CaseRepository cases, RegisterState state, ChangeTrace trace, Outbox outbox, Sql sql, Clock clock) {
        this.cases = cases;
        this.state = state;
        this.trace = trace;
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Corrections() {
        this(null, null, null, null, null, null);
    }

    /** Changes an entry of the caller's region. */
    public RegisteredEntry change(ChangeEntry command, Caller caller) {
        CaseFile file = cases.lock(state.entry(command.id(), caller.actingRegion()).caseId(), caller.actingRegion());
        RegisteredEntry before = state.entry(command.id(), caller.actingRegion());
        requireSeen(command.revision(), before.revision(), before.number());
        ChangeCause cause = cause(caller, command.reason());
        DiaryEntry entry = cases.entry(command.id(), caller.actingRegion());
        List<RegisterChange> changes = entry.correct(checked(command, cause.at()), cause);
        trace.add(file.id(), changes);
        if (!changes.isEmpty()) {
            entry.document().ifPresent(document -> outbox.append(changed(document.value(), caller)));
        }
        return state.entry(command.id(), caller.actingRegion());
    }

    /** Changes a case of the caller's region. */
    public RegisteredCase change(ChangeCase command, Caller caller) {
        CaseFile file = cases.lock(command.id(), caller.actingRegion());
        RegisteredCase before = state.file(command.id(), caller.actingRegion(), RegisterState.NOW);
        requireSeen(command.revision(), before.revision(), before.number());
        ChangeCause cause = cause(caller, command.reason());
        RegisterRules rules = new RegisterRules(List.of(), cases, cause.at());
        rules.requireProvision(command.fields().secrecy());
        command.fields().classification().ifPresent(rules::requireClass);
        List<RegisterChange> changes = file.correct(command.fields(), before.fields().classification(), cause);
        if (!before.fields().classification().equals(command.fields().classification())) {
            cases.classify(file.id(), command.fields().classification());
        }
        trace.add(file.id(), changes);
        if (!changes.isEmpty()) {
            outbox.append(sql.values(UUID.class, "select distinct document_id from diary_entry where case_id = ?1 and document_id is not null",
                    command.id().value()).map(document -> changed(document, caller)).toList());
        }
        return state.file(command.id(), caller.actingRegion(), RegisterState.NOW);
    }

    private DiaryEntry.Data checked(ChangeEntry command, Instant now) {
        EntryFields to = command.fields();
        RegisterRules rules = new RegisterRules(List.of(), cases, now);
        rules.requirePast(to.date());
        rules.requireType(to.type());
        rules.requireProvision(to.secrecy());
        return new DiaryEntry.Data(command.id(), to.title(), to.direction(), to.type(), to.date(), to.correspondent(), to.note(), to.secrecy());
    }

    private ChangeCause cause(Caller caller, String reason) {
        return new ChangeCause(caller.username(), clock.instant(), new Reason(reason));
    }

    private static void requireSeen(long seen, long current, String number) {
        if (seen != current) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.changed-meanwhile", number);
        }
    }

    private static OutboxEvent changed(UUID document, Caller caller) {
        return new OutboxEvent("registry.changed", document, caller.account());
    }
}
