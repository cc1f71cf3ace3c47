package se.samdiarium.memo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.Secrecy;

/**
 * What is written in a memo. Paragraphs are parted by an empty line. Texts are kept as typed; nothing is null.
 *
 * @param date        day in its head
 * @param department  förvaltning
 * @param handler     handläggare
 * @param phone       telephone
 * @param email       e-mail
 * @param to          whom it is for
 * @param title       title
 * @param proposals   points of the proposal, in order; none is blank
 * @param summary     summary
 * @param parts       the matter in full, in order
 * @param financing   what it costs, and how it is paid
 * @param preparation how it was prepared
 * @param sentTo      who gets the decision, one a line
 * @param attachments entries of the case that go with it, in order
 * @param secrecy     its sekretessmarkering, and what the public sees instead of its title when it is registered
 */
public record MemoText(Optional<LocalDate> date, String department, String handler, String phone, String email, String to, String title,
        List<String> proposals, String summary, List<Part> parts, String financing, String preparation, String sentTo,
        List<EntryId> attachments, Secrecy secrecy) {

    /** Longest line, for example a title. */
    public static final int LINE = 500;
    /** Longest text, in characters. */
    public static final int TEXT = 20_000;
    /** Most points, and most parts. */
    public static final int MOST = 50;
    private static final int SHOWN = 40;

    /** Checks how long it is; what is missing is empty, and blank points and parts are left out. */
    public MemoText {
        date = date == null ? Optional.empty() : date;
        department = line(department);
        handler = line(handler);
        phone = line(phone);
        email = line(email);
        to = line(to);
        title = line(title);
        proposals = few(Stream.ofNullable(proposals).flatMap(List::stream).map(MemoText::text).filter(point -> !point.isBlank()).toList());
        summary = text(summary);
        parts = few(Stream.ofNullable(parts).flatMap(List::stream).filter(part -> !(part.heading() + part.text()).isBlank()).toList());
        financing = text(financing);
        preparation = text(preparation);
        sentTo = text(sentTo);
        attachments = few(Stream.ofNullable(attachments).flatMap(List::stream).distinct().toList());
        secrecy = secrecy == null ? Secrecy.NONE : secrecy;
        secrecy.marking().filter(marking -> marking.provision() == null || marking.date() == null || line(marking.authority()).isEmpty())
                .ifPresent(marking -> {
                    throw new Refusal(Refusal.Kind.INVALID, "registry.marking-incomplete");
                });
    }

    /**
     * A part of the full description.
     *
     * @param heading its heading; may be empty
     * @param text    its paragraphs
     */
    public record Part(String heading, String text) {
        /** Checks how long it is. */
        public Part {
            heading = line(heading);
            text = MemoText.text(text);
        }
    }

    private static String line(String typed) {
        String line = typed == null ? "" : typed.replaceAll("\\s+", " ").strip();
        return within(line, LINE);
    }

    private static String text(String typed) {
        return within(typed == null ? "" : typed.replace("\r\n", "\n").replace('\u0000', ' ').strip(), TEXT);
    }

    private static String within(String text, int most) {
        if (text.length() > most) {
            String beginning = text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
            throw new Refusal(Refusal.Kind.INVALID, "memo.too-long", beginning, text.length(), most);
        }
        return text;
    }

    private static <T> List<T> few(List<T> all) {
        if (all.size() > MOST) {
            throw new Refusal(Refusal.Kind.INVALID, "memo.too-many", all.size(), MOST);
        }
        return all;
    }

    /** What it must hold before it is registered, and does not. */
    public List<MemoField> missing() {
        return Stream.of(title.isBlank() ? MemoField.TITLE : null, proposals.isEmpty() ? MemoField.PROPOSALS : null,
                summary.isBlank() ? MemoField.SUMMARY : null, date.isEmpty() ? MemoField.DATE : null).filter(field -> field != null).toList();
    }

    /** Same, with other attachments. */
    public MemoText withAttachments(List<EntryId> others) {
        return new MemoText(date, department, handler, phone, email, to, title, proposals, summary, parts, financing, preparation, sentTo, others,
                secrecy);
    }
}
