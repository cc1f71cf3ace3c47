package se.samdiarium.intake.control;

import java.util.Optional;
import se.samdiarium.intake.RowOutcome;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.LegacyOutcome;

/**
 * What became of a row, to be written down.
 *
 * @param row     its number in the file
 * @param outcome what became of it
 * @param refusal why it, or its file, was refused
 * @param place   where it stands
 */
record Settled(int row, RowOutcome outcome, Optional<Refusal> refusal, Optional<LegacyOutcome.Place> place) {

    static Settled refused(int row, Refusal refusal) {
        return new Settled(row, RowOutcome.REFUSED, Optional.of(refusal), Optional.empty());
    }

    /** By what the register said; a row may be entered without its file. */
    static Settled of(ImportRow row, LegacyOutcome said, boolean dryRun) {
        return switch (said) {
            case LegacyOutcome.Refused refused -> refused(row.number(), refused.refusal());
            case LegacyOutcome.Known known -> new Settled(row.number(), RowOutcome.KNOWN, Optional.empty(), Optional.of(known.place()));
            case LegacyOutcome.Entered entered -> new Settled(row.number(), row.fileRefusal().isPresent() ? RowOutcome.WITHOUT_FILE
                    : dryRun ? RowOutcome.READY : RowOutcome.ENTERED, row.fileRefusal(), Optional.of(entered.place()));
        };
    }
}
