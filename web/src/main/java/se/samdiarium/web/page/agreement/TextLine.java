package se.samdiarium.web.page.agreement;

import java.time.LocalDate;
import se.samdiarium.agreement.AgreementText;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.VersionView;

/**
 * A text of an agreement as a line of a page.
 *
 * @param text     the text
 * @param document its document
 * @param version  its version
 * @param before   the text before it; null for the first
 * @param decided  whether it is what the regions decide on
 * @param on       day it became a text of the agreement
 */
public record TextLine(AgreementText text, DocumentView document, VersionView version, AgreementText before, boolean decided, LocalDate on) {

    /** Address of the document's page at this version. */
    public String path() {
        return "/handling?id=%s&version=%d".formatted(text.text().document(), text.text().number());
    }

    /** Address of the comparison with the text before it; null when there is none, or it is the same version. */
    public String comparePath() {
        if (before == null || before.text().equals(text.text())) {
            return null;
        }
        return "/jamfor?fran=%s:%d&till=%s:%d".formatted(before.text().document(), before.text().number(), text.text().document(),
                text.text().number());
    }
}
