package se.samdiarium.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.VersionRef;

/**
 * A consultation (remiss) as one who may know of it sees it: the host all of it, a region that is asked itself among the consultees only.
 *
 * @param id          id
 * @param host        the region that asks (remittent)
 * @param title       what it is about
 * @param text        the version that is asked about
 * @param letter      the letter (missiv), when it is written here; empty when it is a file
 * @param letterFile  name of the letter's file, when it is one
 * @param attachments documents sent with it
 * @param lastDay     last day to answer (sista svarsdag)
 * @param state       how far it has come
 * @param revision    changes with every change of the draft; for ETag and If-Match
 * @param sent        when and how it was sent
 * @param closedAt    when it was closed
 * @param consultees  who is asked, and who has answered unasked: regions by code, then others by name
 * @param comments    how far the comments are answered for; of the host only, else none
 */
public record ConsultationView(ConsultationId id, RegionCode host, String title, VersionRef text, String letter, Optional<String> letterFile,
        List<DocumentId> attachments, LocalDate lastDay, ConsultationState state, int revision, Optional<Sent> sent, Optional<Instant> closedAt,
        List<ConsulteeView> consultees, Comments comments) implements Traceable {

    /**
     * That it was sent.
     *
     * @param at       when
     * @param by       by whom
     * @param document the letter as it was sent
     * @param entry    number of its entry in the host's diary
     */
    public record Sent(Instant at, String by, DocumentId document, String entry) {
    }

    /**
     * Comments in the newest answers.
     *
     * @param all      how many
     * @param answered how many of them are answered for
     */
    public record Comments(int all, int answered) {

        /** How many remain. */
        public int open() {
            return all - answered;
        }
    }

    /** Keeps its own copies. */
    public ConsultationView {
        attachments = List.copyOf(attachments);
        consultees = List.copyOf(consultees);
    }

    /** The consultee that this region is. */
    public Optional<ConsulteeView> of(RegionCode region) {
        return consultees.stream().filter(each -> each.region().filter(region::equals).isPresent()).findFirst();
    }

    /** Those who were asked. */
    public List<ConsulteeView> asked() {
        return consultees.stream().filter(ConsulteeView::asked).toList();
    }

    /** Counts of who has answered what. */
    public ConsultationSummary summary() {
        return ConsultationSummary.of(consultees);
    }

    @Override
    public String trace() {
        return id.trace();
    }
}
