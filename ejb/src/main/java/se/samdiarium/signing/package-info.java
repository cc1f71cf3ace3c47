/**
 * Signing: rounds, signers, counterparts, evidence, verdicts.
 *
 * <p>S2.1 Every region of a round signs the same bytes: its counterpart's first version has the round's SHA-256.
 * <p>S2.2 Only a person with a mandate for the region on the day signs for it.
 * <p>S2.3 A counterpart is accepted only when our validation finds what the round requires (QESIG, eIDAS art. 25-26); a lower
 * level is never called qualified.
 * <p>S2.4 The signature, the document version, the registration in the host's diary and the evidence are stored together or not at all.
 * <p>S2.5 A confirmation that comes too late, twice or from another person changes nothing.
 *
 * <p>Swedish: undertecknanderunda, motpartsexemplar (counterpart), behörig undertecknare, kvalificerad elektronisk underskrift.
 * Standards: eIDAS (EU) 910/2014, ETSI EN 319 142-1 (PAdES), ETSI EN 319 102-1 (validation), CSC API v2. See docs/sources.md.
 */
package se.samdiarium.signing;
