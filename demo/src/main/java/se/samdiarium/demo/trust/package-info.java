/**
 * The demo trust service: stands in for a qualified trust service provider with real cryptography and no legal effect, so that a signature can be
 * made and validated as qualified without any network.
 *
 * <p>T1.1 Every certificate subject, list and page says that this is a test.
 * <p>T1.2 Each {@link se.samdiarium.demo.trust.CertificateProfile} gives, against the signed lists, the qualification it names.
 * <p>T1.3 The status service answers good, revoked or unknown, signed by a delegated responder (RFC 6960).
 * <p>T1.4 A time-stamp verifies and tells the service's time (RFC 3161).
 * <p>T1.5 The lists are Trusted Lists version 6 (TS 119 612 v2.4.1), valid against their signers.
 * <p>T1.6 A SAD is used once, and only for the credential and the exact hashes its signer saw (CSC API v2.0.0.2, SCAL2).
 * <p>T1.7 Nothing is signed without the signer's PIN; five wrong ones lock it for 15 minutes.
 * <p>T1.8 A code is used once, goes only to a registered address, and with PKCE only to the one who asked.
 * <p>T1.9 A second start keeps keys and certificates; a new port or profile re-issues only the signers concerned, and old certificates stay known.
 * <p>T1.10 Keys, passwords, PINs and secrets lie in files only their owner can read, and the service answers on 127.0.0.1 only.
 * <p>T1.11 As a process it says READY and its address, or ends with one sentence.
 *
 * <p>Rooms: {@code pki} makes and keeps certificates, answers OCSP and time-stamp requests; {@code list} signs the lists; {@code csc} is remote
 * signing; {@code http} is the server. Never part of the product's EAR.
 */
package se.samdiarium.demo.trust;
