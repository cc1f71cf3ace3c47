package se.samdiarium.registry.entity;

import java.util.Optional;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.PersonalIdentityNumber;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SecrecyMarking;

/** Rules for what is written in the register, the same for a case and an entry. */
public final class RegisterText {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_CORRESPONDENT = 200;
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_HANDLER = 80;
    private static final int LONGEST_MARKING_AUTHORITY = 100;

    private RegisterText() {
    }

    /**
     * What it is about, without space around.
     *
     * @throws Refusal {@code registry.title-missing, .title-too-long, .personal-number}
     */
    public static String title(String title) {
        if (title == null || title.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.title-missing");
        }
        String text = title.strip();
        if (text.length() > LONGEST_TITLE) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.title-too-long", text.length(), LONGEST_TITLE);
        }
        return open(text);
    }

    /**
     * Sender or recipient, without space around; a blank one is none.
     *
     * @throws Refusal {@code registry.correspondent-too-long, .personal-number}
     */
    public static Optional<String> correspondent(Optional<String> name) {
        return present(name).map(text -> {
            if (text.length() > LONGEST_CORRESPONDENT) {
                throw new Refusal(Refusal.Kind.INVALID, "registry.correspondent-too-long", text.length(), LONGEST_CORRESPONDENT);
            }
            return open(text);
        });
    }

    /**
     * The note, without space around; a blank one is none. It is never public.
     *
     * @throws Refusal {@code registry.note-too-long}
     */
    public static Optional<String> note(Optional<String> note) {
        return present(note).map(text -> {
            if (text.length() > LONGEST_NOTE) {
                throw new Refusal(Refusal.Kind.INVALID, "registry.note-too-long", text.length(), LONGEST_NOTE);
            }
            return text;
        });
    }

    /**
     * Handläggare, without space around; a blank one is none.
     *
     * @throws Refusal {@code registry.handler-too-long}
     */
    public static Optional<String> handler(Optional<String> name) {
        return present(name).map(text -> {
            if (text.length() > LONGEST_HANDLER) {
                throw new Refusal(Refusal.Kind.INVALID, "registry.handler-too-long", text.length(), LONGEST_HANDLER);
            }
            return text;
        });
    }

    /**
     * What is kept from the public view.
     *
     * @throws Refusal {@code registry.marking-incomplete, .marking-authority-too-long}, and what {@link #title} and {@link #correspondent}
     *                 refuse of the public variants
     */
    public static Secrecy secrecy(Secrecy secrecy) {
        return new Secrecy(secrecy.marking().map(RegisterText::marking), present(secrecy.publicTitle()).map(RegisterText::title),
                correspondent(secrecy.publicCorrespondent()));
    }

    /** Provision, date and authority are all told (OSL 5 kap. 5 §). */
    private static SecrecyMarking marking(SecrecyMarking marking) {
        Optional<String> authority = present(Optional.ofNullable(marking.authority()));
        if (marking.provision() == null || marking.date() == null || authority.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.marking-incomplete");
        }
        if (authority.get().length() > LONGEST_MARKING_AUTHORITY) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.marking-authority-too-long", authority.get().length(), LONGEST_MARKING_AUTHORITY);
        }
        return new SecrecyMarking(marking.provision(), marking.date(), authority.get());
    }

    private static Optional<String> present(Optional<String> text) {
        return text.map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    private static String open(String text) {
        PersonalIdentityNumber.findIn(text).ifPresent(number -> {
            throw new Refusal(Refusal.Kind.INVALID, "registry.personal-number", number);
        });
        return text;
    }
}
