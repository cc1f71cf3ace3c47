package se.samdiarium.web.rest.consultation;

import java.util.List;
import java.util.UUID;
import se.samdiarium.consultation.CommentDraft;
import se.samdiarium.consultation.CommentKind;

/**
 * A comment as it is sent; see {@link CommentDraft}.
 *
 * @param id       the same at every saving; left out: a new one
 * @param section  key of the section
 * @param kind     left out: a remark
 * @param text     what is said
 * @param proposal proposed wording
 * @param quote    the words it is about
 */
public record CommentForm(UUID id, String section, CommentKind kind, String text, String proposal, String quote) {

    static List<CommentDraft> all(List<CommentForm> forms) {
        return forms == null ? List.of() : forms.stream().map(each -> new CommentDraft(each.id() == null ? UUID.randomUUID() : each.id(),
                each.section(), each.kind() == null ? CommentKind.REMARK : each.kind(), each.text(), each.proposal(), each.quote())).toList();
    }
}
