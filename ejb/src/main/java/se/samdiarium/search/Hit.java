package se.samdiarium.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;

/**
 * One registered entry that was found.
 *
 * @param entry         its id
 * @param document      the document
 * @param caseId        its case
 * @param number        written form of its number
 * @param title         what it is about; {@code markedTitle} is the same with the found words marked
 * @param markedTitle   the title in pieces
 * @param caseTitle     what the case is about; empty for a document shared by another region, whose case is that region's alone
 * @param region        whose diary it is in
 * @param authority     name of the authority
 * @param type          code of the type of document
 * @param direction     which way it went
 * @param date          day it came in or was drawn up
 * @param correspondent sender or recipient
 * @param versions      how many versions the document has
 * @param found         version the snippets are from: the newest, or an older one when the newest lacks what was asked for
 * @param older         older versions in which it was found too, newest first
 * @param form          form of the newest version's file
 * @param snippets      where in the text the words were found, at most three, in the order of the text
 */
public record Hit(EntryId entry, DocumentId document, CaseId caseId, String number, String title, List<Fragment> markedTitle,
        Optional<String> caseTitle, RegionCode region, String authority, String type, Direction direction, LocalDate date,
        Optional<String> correspondent, int versions, int found, List<Integer> older, FileForm form, List<Snippet> snippets) {

    /** Whether only older versions hold what was asked for. */
    public boolean onlyOlder() {
        return found < versions;
    }
}
