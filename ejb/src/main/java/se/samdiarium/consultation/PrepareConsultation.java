package se.samdiarium.consultation;

import java.time.LocalDate;
import java.util.List;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.VersionRef;
import se.samdiarium.platform.Refusal;

/**
 * A consultation as the host prepares it.
 *
 * @param title       what it is about, 1 to 300 characters
 * @param text        the version that is asked about, registered in the host's diary
 * @param letter      the letter (missiv) written here, at most 20000 characters; not needed when a file is added
 * @param attachments documents of the host to be sent with it, registered
 * @param lastDay     last day to answer
 * @param recipients  who is asked (sändlista)
 */
public record PrepareConsultation(String title, VersionRef text, String letter, List<DocumentId> attachments, LocalDate lastDay,
        List<Recipient> recipients) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_LETTER = 20_000;
    private static final int MOST_RECIPIENTS = 200;

    /**
     * Checks and trims.
     *
     * @throws Refusal {@code consultation.title-invalid, .letter-too-long, .recipients-invalid}
     */
    public PrepareConsultation {
        title = title == null ? "" : title.strip();
        letter = letter == null ? "" : letter.strip();
        attachments = attachments.stream().distinct().toList();
        recipients = recipients.stream().distinct().toList();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.title-invalid", title.length(), LONGEST_TITLE);
        }
        if (letter.length() > LONGEST_LETTER) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.letter-too-long", letter.length(), LONGEST_LETTER);
        }
        if (recipients.isEmpty() || recipients.size() > MOST_RECIPIENTS) {
            throw new Refusal(Refusal.Kind.INVALID, "consultation.recipients-invalid", recipients.size(), MOST_RECIPIENTS);
        }
    }
}
