package se.samdiarium.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A comparison of a mailbox with the ledger. Messages are told apart by Message-ID; those without are only counted.
 *
 * @param mailbox     name of the mailbox
 * @param runAt       when
 * @param since       messages that arrived after this were compared in the processed folder; the other folder is compared as a whole
 * @param counts      how many there are
 * @param differences what does not agree
 * @param fault       why the comparison could not be made
 * @param examples    Message-IDs and what is wrong with them, at most ten
 */
public record ReconciliationView(String mailbox, Instant runAt, Instant since, Counts counts, Differences differences,
        Optional<QuarantineReason> fault, List<String> examples) {

    /** Keeps its own list. */
    public ReconciliationView {
        examples = List.copyOf(examples);
    }

    /** Whether somebody must look. */
    public boolean alarm() {
        return fault.isPresent() || differences.total() > 0;
    }

    /**
     * How many there are.
     *
     * @param inFolder    in the folder that is read
     * @param inProcessed in the folder of processed messages, since
     * @param inLedger    filed and moved, since
     * @param quarantined of those in the folder, explained by the quarantine
     */
    public record Counts(int inFolder, int inProcessed, int inLedger, int quarantined) {
    }

    /**
     * What does not agree.
     *
     * @param unfiled in the folder, but neither in the ledger nor in quarantine
     * @param unmoved in the ledger, but still in the folder
     * @param missing in the ledger, but no longer in the processed folder
     * @param strayed in the processed folder, but not in the ledger: nobody has seen it
     */
    public record Differences(int unfiled, int unmoved, int missing, int strayed) {

        /** All together. */
        public int total() {
            return unfiled + unmoved + missing + strayed;
        }
    }
}
