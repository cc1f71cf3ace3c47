package se.samdiarium.consultation;

import java.util.Optional;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;

/**
 * To hand in what is written (lämna in svar): where it is registered in the own diary.
 *
 * @param seen                  revision that was read through
 * @param existing              a case of the own region
 * @param authority             else in whose diary a case is opened
 * @param notSecurityClassified the declaration that nothing in it is security-classified
 */
public record HandIn(int seen, Optional<CaseId> existing, Optional<AuthorityId> authority, boolean notSecurityClassified) {

    /**
     * Checks.
     *
     * @throws Refusal {@code consultation.case-missing}
     */
    public HandIn {
        if (existing.isEmpty() && authority.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.case-missing");
        }
    }
}
