package se.samdiarium.registry.control;

import java.time.Instant;
import java.util.Optional;
import se.samdiarium.document.MadeDocument;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Series;
import se.samdiarium.registry.entity.CaseFile;
import se.samdiarium.registry.entity.DiaryEntry;

/** An order on its way through a batch. */
final class Work {

    final Order order;
    Series series;
    CaseFile caseFile;
    DiaryEntry.Data data;
    DiaryEntry entry;
    RuntimeException refused;
    Optional<MadeDocument> made = Optional.empty();
    private final Instant now;
    private Optional<DiaryEntry.Bytes> bytes;

    Work(Order order, Instant now) {
        this.order = order;
        this.now = now;
        this.bytes = order.existing();
    }

    boolean isOpen() {
        return refused == null;
    }

    void attempt(Runnable step) {
        try {
            step.run();
        } catch (Refusal refusal) {
            refused = refusal;
        }
    }

    /** The received file to be registered. */
    Optional<ReceivedId> file() {
        return order.existing().isPresent() ? Optional.empty() : order.entry().flatMap(RegisterEntry::file);
    }

    void into(CaseId id, Optional<CaseFile> found) {
        caseFile = found.filter(file -> file.region().equals(order.diary()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "registry.case-unknown", id));
        if (order.existing().isEmpty()) {
            caseFile.requireOpen();
        }
    }

    void take(Optional<MadeDocument> taken) {
        made = taken;
        if (made.isEmpty()) {
            refused = new Refusal(Refusal.Kind.NOT_FOUND, "document.received-unknown", file().orElseThrow());
        }
        bytes = made.map(document -> new DiaryEntry.Bytes(document.id(), document.file().sha256(), true));
    }

    void enter() {
        if (data != null) {
            entry = caseFile.enter(data, bytes, order.caller().username(), now);
        }
    }
}
