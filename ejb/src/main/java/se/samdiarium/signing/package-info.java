/**
 * Signing: rounds, signers, counterparts, evidence, verdicts.
 *
 * <p>S2.1 Every region of a round signs the same bytes: its counterpart's first version has the round's SHA-256.
 * <p>S2.2 Only a person with a mandate for the region on the day signs for it.
 * <p>S2.3 A counterpart is accepted only when our validation finds what the round requires (QESIG, eIDAS art. 25-26); a lower
 * level is never called qualified.
 * <p>S2.4 The signature, the document version, the registration in the host's diary and the evidence are stored together or not at all.
 * <p>S2.5 A confirmation that comes too late, twice or from another person changes nothing.
 * <p>S2.6 A round's policy is stored with it: the least level, seal or not, how many sign for a region and in which offices. What does not meet it
 * is never shown as done.
 * <p>S2.7 A region may decline with a reason until it has signed, and be asked again; a rejected file does not hinder a later signature.
 * <p>S2.8 A round may be withdrawn with a reason until all have signed, and restarted on another version; both keep all their traces.
 * <p>S2.9 Every act in a round is told afterwards with who, when and what, and cannot be changed.
 * <p>S2.10 A region that is waited for is reminded 14, 7, 3, 1 and 0 days before the deadline, each time exactly once, on the page and by e-mail.
 * <p>S2.11 The certificate is the signatory's own and the region's: by name against the mandates of the day, by organisation number.
 * <p>S2.12 A file handed in is kept as it came and accepted, rejected with every ground, or judged anew later; what is wrong is told exactly.
 * <p>S2.13 A file in the inbox that begins with the text of a running round, or is a container that holds it, proposes itself as a counterpart.
 * <p>S2.14 A card signs in two steps; a preparation on a file that has got a signature meanwhile is refused and can be made anew.
 * <p>S2.15 Of those who sign one file in turn at the same time one is accepted, the others are told to prepare again; none is lost.
 * <p>S2.16 A fault of the trust service ends in a refusal or "undetermined", stores nothing, and a new attempt works.
 * <p>S2.17 All regions may sign their counterparts within the same second: all are accepted.
 * <p>S2.18 A region's signature counts only when the gates that know its round are open for it in the moment it is accepted; a good one that is
 * made or comes before is kept and waits, and is accepted when they open. Who is waited for in a round stands in the calendar of those
 * who sign, and of the host.
 * <p>S2.30 Every set of trusted lists in use is kept byte for byte; the last one serves after a restart, and any of them can be had again.
 * <p>S2.31 Anybody may have a signed file verified, so often and so large as is allowed; nothing of it is kept, and missing trust is an answer of
 * its own.
 * <p>S2.32 Of every counterpart it can be told by which policy and trusted lists it was accepted, with the four reports.
 *
 * <p>Swedish: undertecknanderunda, motpartsexemplar (counterpart), behörig undertecknare, kvalificerad elektronisk underskrift.
 * Standards: eIDAS (EU) 910/2014, ETSI EN 319 142-1 (PAdES), ETSI EN 319 102-1 (validation), CSC API v2. See docs/sources.md.
 */
package se.samdiarium.signing;
