package se.samdiarium.consultation;

import java.util.List;
import se.samdiarium.access.RegionCode;

/**
 * What will happen when the consultation is sent.
 *
 * @param caseNumber  case the letter is registered in
 * @param entryTitle  what its entry says
 * @param recipient   what its entry says of the recipients
 * @param regions     regions the documents are shared with
 * @param letters     how many letters go out by e-mail
 * @param unreachable consultees without a known address: they see it when they log in, or must be told in another way
 * @param large       titles of documents that are too large to be enclosed: the letters have links to them
 * @param secret      titles of documents that are marked secret: not sent by e-mail
 * @param mailOn      whether there is a mail server
 */
public record DispatchPreview(String caseNumber, String entryTitle, String recipient, List<RegionCode> regions, int letters,
        List<String> unreachable, List<String> large, List<String> secret, boolean mailOn) {

    /** Keeps its own copies. */
    public DispatchPreview {
        regions = List.copyOf(regions);
        unreachable = List.copyOf(unreachable);
        large = List.copyOf(large);
        secret = List.copyOf(secret);
    }
}
