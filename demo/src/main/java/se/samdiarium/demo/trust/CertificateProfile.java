package se.samdiarium.demo.trust;

/** What the certificate of a demo signer claims, and what its status service answers. EN 319 412-5 names the statements. */
public enum CertificateProfile {
    /** A person, QcCompliance, QcSSCD, QcType esign: gives a qualified electronic signature (QESIG). */
    QUALIFIED(true, true, false),
    /** As {@link #QUALIFIED} without QcSSCD: an advanced signature with a qualified certificate (ADESIG_QC). */
    WITHOUT_QSCD(true, false, false),
    /** No QCStatements at all, not even a type: DSS says UNKNOWN, in any case less than qualified. */
    NOT_QUALIFIED(false, false, false),
    /** A legal person, QcType eseal: a qualified electronic seal (QESEAL), never a person's signature. */
    SEAL(true, true, true),
    /** As {@link #QUALIFIED}, but OCSP answers revoked since the day before it was issued here. */
    REVOKED(true, true, false),
    /** As {@link #QUALIFIED}, but its validity ended 30 days before it was issued here. */
    EXPIRED(true, true, false);

    private final boolean qualified;
    private final boolean secureDevice;
    private final boolean legalPerson;

    CertificateProfile(boolean qualified, boolean secureDevice, boolean legalPerson) {
        this.qualified = qualified;
        this.secureDevice = secureDevice;
        this.legalPerson = legalPerson;
    }

    /** True when the certificate carries QcCompliance and QcType. */
    public boolean qualified() {
        return qualified;
    }

    /** True when the certificate carries QcSSCD: the key is said to be in a qualified signature creation device. */
    public boolean secureDevice() {
        return secureDevice;
    }

    /** True when the subject is an organisation and the signatures are seals. */
    public boolean legalPerson() {
        return legalPerson;
    }
}
