package se.samdiarium.ades;

import java.util.EnumSet;
import java.util.Set;

/** The least that a round of signatures accepts. A seal is no person's signature: only what says so is satisfied by one. */
public enum RequiredQualification {
    /** Qualified electronic signature only (eIDAS art. 25.2): the default. */
    QESIG(EnumSet.of(Qualification.QESIG)),
    /** Advanced signature with a qualified certificate, or better (eIDAS art. 26 and 28). */
    ADESIG_QC(EnumSet.of(Qualification.QESIG, Qualification.ADESIG_QC)),
    /** Any advanced signature whose chain ends in the trust lists, or better (eIDAS art. 26). */
    ADESIG(EnumSet.of(Qualification.QESIG, Qualification.ADESIG_QC, Qualification.ADESIG)),
    /** Qualified electronic signature, or qualified seal (eIDAS art. 35.2). */
    QESIG_OR_QESEAL(EnumSet.of(Qualification.QESIG, Qualification.QESEAL)),
    /** As {@link #ADESIG_QC}, or a seal with a qualified certificate, or better. */
    ADESIG_QC_OR_ADESEAL_QC(EnumSet.of(Qualification.QESIG, Qualification.ADESIG_QC, Qualification.QESEAL, Qualification.ADESEAL_QC)),
    /** As {@link #ADESIG}, or any advanced seal whose chain ends in the trust lists, or better. */
    ADESIG_OR_ADESEAL(EnumSet.of(Qualification.QESIG, Qualification.ADESIG_QC, Qualification.ADESIG, Qualification.QESEAL,
            Qualification.ADESEAL_QC, Qualification.ADESEAL));

    private final Set<Qualification> accepted;

    RequiredQualification(Set<Qualification> accepted) {
        this.accepted = accepted;
    }

    /** Whether a signature of this qualification is enough. */
    public boolean isMetBy(Qualification qualification) {
        return accepted.contains(qualification);
    }
}
