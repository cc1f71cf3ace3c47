/**
 * Advanced electronic signatures: makes the base of a round, prepares what a signatory signs, completes the signed file, says what a signed file
 * is worth, packs what a round has gathered, and keeps it provable.
 *
 * <table><caption>Where to begin</caption>
 * <tr><td>{@link BaseCertification}</td><td>document + {@link SignatureGrid} + {@link SealingKey} = certified base with a field for each</td></tr>
 * <tr><td>{@link PadesSigning}</td><td>prepare and complete a PDF: in a new field, or in a field ({@link SigningIntent#inField})</td></tr>
 * <tr><td>{@link ContainerSigning}</td><td>prepare and complete an ASiC-E; merge several to one</td></tr>
 * <tr><td>{@link SignatureValidation}</td><td>{@code validate} against a base and an {@link Expectation}; {@code examine} any file</td></tr>
 * <tr><td>{@link PackageMaking}, {@link PackageVerification}</td><td>the package of a completed round, and its proof offline</td></tr>
 * <tr><td>{@link Preservation}</td><td>renew before {@link SignatureFinding#renewBefore()}</td></tr>
 * <tr><td>{@link TrustStore}</td><td>trusted lists: open, refresh, status</td></tr>
 * </table>
 *
 * <p>S1.1 Preparing is deterministic: the same base, signer, time and words give the same digest to sign, also after a restart.
 * <p>S1.2 A signature is never completed on other bytes than those it was prepared on.
 * <p>S1.3 A signature value that does not verify with the signer's certificate is refused before anything is written.
 * <p>S1.4 A completed file is PAdES-BASELINE-LT: if time-stamp or revocation data cannot be had, completing fails and nothing is written.
 * <p>S1.5 A completed file begins with exactly the bytes of its base.
 * <p>S1.6 An encrypted PDF, a file that is not a PDF and a PDF certified "no changes" are refused before anybody is asked to sign.
 * <p>S1.7 A signer's certificate that is expired, not yet valid, revoked or without a trust anchor is refused.
 * <p>S1.8 Documents of 100 MB are signed and validated within a heap of 256 MB.
 * <p>V1.1 A file is accepted only if every signature passes the strict policy and the new one reaches the required qualification.
 * <p>V1.2 A file that is anything but its base plus one new signature and its evidence is rejected, whatever its cryptography says.
 * <p>V1.3 Without usable trust lists the verdict is undetermined: never valid, never invalid.
 * <p>V1.4 Each verdict names its policy with version, its trust snapshot and its reasons, and carries the reports.
 * <p>V1.5 A signature by another organisation, or in another field, than was expected is rejected, however good it is.
 * <p>V1.6 Any signed file can be examined without a base: each signature is told with signer, level, qualification and best time.
 * <p>V1.7 A file that is broken, huge or endless is rejected within bounded time and memory.
 * <p>V1.8 Tools that share no code with us find the same files valid: pdfsig, OpenSSL, qpdf.
 * <p>S4.1 A certified base begins with the bytes of its document; the fields stand on a page of their own, or on the page that was named.
 * <p>S4.2 The host's seal certifies it with DocMDP P=2: after that only empty fields can be signed.
 * <p>S4.3 A signature in a placed field is seen there, by name, organisation and time; the place of the field never changes.
 * <p>S4.4 A document that is signed already, a field name that is taken, missing or signed is refused before a key is used.
 * <p>S4.5 The sealing key lies in a file or in a PKCS #11 device; both keep the same contract.
 * <p>S5.1 A counterpart may be an ASiC-E container with XAdES, held against the same base.
 * <p>S5.2 Containers of the same document are joined to one without loss.
 * <p>S5.3 A container with an unsigned, an extra, an odd or a hidden file, or one that unpacks to too much, is rejected with the reason.
 * <p>S6.1 Several may sign one file in turn; one renewal at the end gives all of them an archive time-stamp.
 * <p>S6.2 Between and after the signatures of such a file nothing else may be added.
 * <p>P2.1 Each signature that passes tells until when it is provable, and when it is to be renewed.
 * <p>P2.2 A renewed file is handed out only if it passes the strict validation before and after, and a renewed PDF begins with the old bytes.
 * <p>P2.3 What was renewed in time passes years later; what was missed or renewed too late does not, and is never said to.
 * <p>K1.1 A package is verified offline, with the verifier's own trust lists, or on demand with those inside it, whose age is told.
 * <p>K1.2 A package holds the base, the counterparts, the reports, the policy, the trust lists and a list of contents under one seal.
 * <p>K1.3 A file that was changed, added or removed is told by name.
 * <p>K1.4 A list of contents that was changed breaks the seal.
 * <p>K1.5 The seal is at level LTA and tells when it is to be renewed.
 * <p>S3.1 Trust is ready only with trust anchors and a list of lists that has not expired.
 * <p>S3.2 An answer that is not a correctly signed trusted list, or is an older or expired issue of it, never replaces a good one.
 * <p>S3.3 After a restart without network the last good lists are used.
 * <p>S3.4 The documents of a set of lists are enough to have the same set again, without network.
 *
 * <p>Terms: XAdES: ETSI EN 319 132-1. ASiC-E: ETSI EN 319 162-1. PAdES, baseline levels B, T, LT, LTA: ETSI EN 319 142-1. Validation,
 * indication, sub-indication: ETSI EN 319 102-1. Qualification:
 * ETSI TS 119 172-4. Trusted list, list of trusted lists (LOTL): ETSI TS 119 612. Swedish: underskrift, tillitslista, kvalificerad elektronisk
 * underskrift. Law: Regulation (EU) No 910/2014 (eIDAS).
 *
 * <p>Only JDK types and the records of this package cross its wall: no type of the signature library and none of the PDF library.
 */
package se.samdiarium.ades;
