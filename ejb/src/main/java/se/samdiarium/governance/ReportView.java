package se.samdiarium.governance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.DocumentId;

/**
 * A verksamhetsberättelse as the caller sees it.
 *
 * @param id       id
 * @param year     of which year
 * @param title    title
 * @param document its document
 * @param version  the version that was or will be sent
 * @param sentAt   when it was sent to all regions
 * @param receipts the regions: the host sees all, others their own
 */
public record ReportView(ReportId id, int year, String title, DocumentId document, int version, Optional<Instant> sentAt,
        List<Receipt> receipts) implements Traceable {

    /**
     * That it was sent to a region, and opened there.
     *
     * @param region   the region
     * @param sentAt   when it was sent
     * @param openedAt when somebody of the region opened it first
     * @param openedBy who
     */
    public record Receipt(RegionCode region, Instant sentAt, Optional<Instant> openedAt, Optional<String> openedBy) {
    }

    /** How many regions have opened it. */
    public long opened() {
        return receipts.stream().filter(receipt -> receipt.openedAt().isPresent()).count();
    }

    @Override
    public String trace() {
        return "activity report " + id;
    }
}
