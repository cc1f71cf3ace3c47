package se.samdiarium.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;

/**
 * What is waited for now.
 *
 * @param what    what
 * @param regions of which regions; none: it is the host's to do
 * @param day     by when
 */
public record Blocker(What what, List<RegionCode> regions, Optional<LocalDate> day) {

    /** Kinds of waiting. */
    public enum What {
        /** A first text. */
        TEXT,
        /** The remiss, or a final text. */
        REMISS_OR_FINAL,
        /** The answers to the remiss. */
        ANSWERS,
        /** The final text. */
        FINAL_TEXT,
        /** The dispatch to the regions. */
        DISPATCH,
        /** Decisions. */
        DECISIONS,
        /** Conditions that are not accepted. */
        CONDITIONS,
        /** Regions that said no. */
        REFUSALS,
        /** A signing round. */
        ROUND,
        /** Signatures. */
        SIGNATURES,
        /** Certificate, package and copies: they are being made. */
        COPIES,
        /** The first day of the agreement. */
        FIRST_DAY
    }
}
