/**
 * Preservation: wraps up what all regions have signed, hands every region its copy, and keeps every signature provable.
 *
 * <p>B1.1 When all regions of a round have signed, a certificate of completion and a package are made, registered in the host's diary and shared
 * with every region, once, also when the server is killed in between.
 * <p>B1.2 A round that lacks a signature, or is withdrawn, is never wrapped up.
 * <p>B1.3 The package holds the text, every counterpart, the reports, the policy and the trusted lists of the day it is made: enough to judge
 * again without us. The lists of each verdict are kept here.
 * <p>B1.4 Every region's copy has a receipt: when it was delivered, who of the region opened it first, and when.
 * <p>B1.5 Those who sign or register for a region are told by one letter each that its copy is there, with a link, when all of it is filed; while
 * the mail server does not answer the letters wait, and nothing else does.
 * <p>B2.1 Of every signed document it is known, from its signature on, until when its signatures are provable, and when they must be renewed. A
 * file that several sign in turn follows when its round is complete or withdrawn.
 * <p>B2.2 A renewal is made before it is needed; the renewed file is a new version, of a PDF one whose first bytes are exactly the old ones, and it
 * becomes that only after it has been verified strictly. Older versions stay.
 * <p>B2.3 A renewal that fails changes nothing, is told, and is tried again.
 * <p>B2.4 The same bytes, policy and trusted lists are examined once.
 *
 * <p>Swedish: bevarande, intyg om fullbordat undertecknande (certificate of completion), avtalspaket (package), tidsstämpel. Standards: ETSI EN
 * 319 162-1 (ASiC), ETSI EN 319 142-1 (PAdES-BASELINE-LTA). See docs/sources.md.
 */
package se.samdiarium.preservation;
