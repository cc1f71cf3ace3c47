package se.samdiarium.preservation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.Verification;

/**
 * A signed document that is kept provable.
 *
 * @param document    the document
 * @param round       the round it is of
 * @param title       of the round
 * @param region      whose counterpart; empty for a package
 * @param kind        what it is
 * @param head        its newest version
 * @param sha256      of that version's bytes, in hexadecimal
 * @param outcome     what its signatures are worth, as last examined; empty before that
 * @param level       lowest baseline level of its signatures
 * @param until       until when they are provable
 * @param renewBefore when the renewal is made at the latest, unless it fails
 * @param examinedAt  when that was found
 * @param renewals    how often it was renewed
 * @param renewedAt   when last
 * @param fault       why the last renewal or examination did not work, in Swedish
 * @param reasons     why the signatures do not pass: stable codes
 */
public record PreservedView(DocumentId document, RoundId round, String title, Optional<RegionCode> region, PreservedKind kind, int head,
        String sha256, Optional<Verification.Outcome> outcome, Optional<String> level, Optional<Instant> until, Optional<Instant> renewBefore,
        Optional<Instant> examinedAt, int renewals, Optional<Instant> renewedAt, Optional<String> fault, List<String> reasons) {

    /** Whether its signatures were found to hold at the last look, and that still counts. */
    public boolean provable(Instant now) {
        return outcome.filter(found -> found == Verification.Outcome.PASSED).isPresent() && until.filter(now::isAfter).isEmpty();
    }

    /** Whether somebody has to look at it: it failed, does not pass, or should have been renewed by now. */
    public boolean alarm(Instant now) {
        return fault.isPresent() || outcome.filter(found -> found != Verification.Outcome.PASSED).isPresent()
                || renewBefore.filter(now::isAfter).isPresent();
    }
}
