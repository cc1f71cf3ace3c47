package se.samdiarium.ades;

/**
 * What a signature is in the sense of eIDAS. Names and meaning: ETSI TS 119 172-4, as the DSS library writes them.
 * {@code INDETERMINATE_x}: would be x, but its validity is not determined. {@code NOT_ADES_x}: not even a valid advanced signature.
 */
public enum Qualification {
    /** Qualified electronic signature: advanced, qualified certificate, made by a qualified device (eIDAS art. 3.12). */
    QESIG,
    /** Qualified electronic seal: of a legal person, not of a human being (eIDAS art. 3.27). */
    QESEAL,
    /** Qualified certificate and device, but the certificate does not tell signature from seal. */
    UNKNOWN_QC_QSCD,
    /** Advanced signature with a qualified certificate, without a qualified device. */
    ADESIG_QC,
    /** Advanced seal with a qualified certificate. */
    ADESEAL_QC,
    /** Qualified certificate that does not tell signature from seal. */
    UNKNOWN_QC,
    /** Advanced signature; nothing qualified about it. */
    ADESIG,
    /** Advanced seal; nothing qualified about it. */
    ADESEAL,
    /** Advanced; signature or seal is not known. */
    UNKNOWN,
    /** See {@link #QESIG}. */
    INDETERMINATE_QESIG,
    /** See {@link #QESEAL}. */
    INDETERMINATE_QESEAL,
    /** See {@link #UNKNOWN_QC_QSCD}. */
    INDETERMINATE_UNKNOWN_QC_QSCD,
    /** See {@link #ADESIG_QC}. */
    INDETERMINATE_ADESIG_QC,
    /** See {@link #ADESEAL_QC}. */
    INDETERMINATE_ADESEAL_QC,
    /** See {@link #UNKNOWN_QC}. */
    INDETERMINATE_UNKNOWN_QC,
    /** See {@link #ADESIG}. */
    INDETERMINATE_ADESIG,
    /** See {@link #ADESEAL}. */
    INDETERMINATE_ADESEAL,
    /** See {@link #UNKNOWN}. */
    INDETERMINATE_UNKNOWN,
    /** Qualified certificate and device, but not a valid signature. */
    NOT_ADES_QC_QSCD,
    /** Qualified certificate, but not a valid signature. */
    NOT_ADES_QC,
    /** Not a valid signature. */
    NOT_ADES,
    /** Not applicable: nothing could be said. */
    NA
}
