package se.samdiarium.ades;

import java.util.EnumSet;
import java.util.Set;

/** The least that a round of signatures accepts from a person. A seal never satisfies it: it is no person's signature. */
public enum RequiredQualification {
    /** Qualified electronic signature only (eIDAS art. 25.2): the default. */
    QESIG(EnumSet.of(Qualification.QESIG)),
    /** Advanced signature with a qualified certificate, or better (eIDAS art. 26 and 28). */
    ADESIG_QC(EnumSet.of(Qualification.QESIG, Qualification.ADESIG_QC)),
    /** Any advanced signature whose chain ends in the trust lists, or better (eIDAS art. 26). */
    ADESIG(EnumSet.of(Qualification.QESIG, Qualification.ADESIG_QC, Qualification.ADESIG));

    private final Set<Qualification> accepted;

    RequiredQualification(Set<Qualification> accepted) {
        this.accepted = accepted;
    }

    /** Whether a signature of this qualification is enough. */
    public boolean isMetBy(Qualification qualification) {
        return accepted.contains(qualification);
    }
}
