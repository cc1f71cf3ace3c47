package se.samdiarium.agreement;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What signing and preservation say of the text that was decided on.
 *
 * @param startedOn   day the round that runs, or is complete, was started
 * @param signedByAll whether all regions of the round have signed
 * @param completedOn day certificate, package and copies were made and handed out
 */
public record SigningFacts(Optional<LocalDate> startedOn, boolean signedByAll, Optional<LocalDate> completedOn) {

    /** No round. */
    public static final SigningFacts NONE = new SigningFacts(Optional.empty(), false, Optional.empty());
}
