/**
 * Advanced electronic signatures on PDF: prepares what a remote signatory signs, completes the signed file and says what a signed file is worth.
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
 * <p>S3.1 Trust is ready only with trust anchors and a list of lists that has not expired.
 * <p>S3.2 An answer that is not a correctly signed trusted list, or is an older or expired issue of it, never replaces a good one.
 * <p>S3.3 After a restart without network the last good lists are used.
 * <p>S3.4 The documents of a set of lists are enough to have the same set again, without network.
 *
 * <p>Terms: PAdES, baseline levels B, T, LT, LTA: ETSI EN 319 142-1. Validation, indication, sub-indication: ETSI EN 319 102-1. Qualification:
 * ETSI TS 119 172-4. Trusted list, list of trusted lists (LOTL): ETSI TS 119 612. Swedish: underskrift, tillitslista, kvalificerad elektronisk
 * underskrift. Law: Regulation (EU) No 910/2014 (eIDAS).
 *
 * <p>Only JDK types and the records of this package cross its wall: no type of the signature library and none of the PDF library.
 */
package se.samdiarium.ades;
