package se.samdiarium.consultation.control;

import java.util.List;
import java.util.stream.Collectors;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.consultation.control.EnclosedDocuments.Part;

/**
 * What a letter says of the documents that go with it, and of those that do not.
 *
 * @param address address of the application
 * @param to      who gets the letter: a region's people log in, others follow a link of their own
 */
record EnclosedWords(String address, ConsulteeView to) {

    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;

    /** The lines; where somebody without log-in must fetch a document, with a new key. */
    String of(EnclosedDocuments.Sorted sorted, ConsultationKeys keys) {
        return enclosed(sorted.enclosed()) + (sorted.large().isEmpty() ? "" : large(sorted.large(), keys)) + secret(sorted.secret());
    }

    private static String enclosed(List<Part> parts) {
        return parts.isEmpty() ? "" : "\nBifogade handlingar:\n" + parts.stream().map(part -> "- %s (%s)\n".formatted(part.title(),
                part.file().fileName())).collect(Collectors.joining());
    }

    private String large(List<Part> parts, ConsultationKeys keys) {
        String open = to.region().isPresent() ? "" : "%s/api/v1/public/remiss/%s/".formatted(address, keys.make(to.id()).value());
        return "\nDe här handlingarna är för stora för att bifogas. Ni hämtar dem här"
                + (open.isEmpty() ? ":\n" : ", utan inloggning, tills remissen avslutas:\n")
                + parts.stream().map(part -> "- %s (%s, %s)\n  %s\n".formatted(part.title(), part.file().fileName(), size(part.file().size()),
                open.isEmpty() ? page(part) : open + part.number())).collect(Collectors.joining());
    }

    /** Without their titles: what they are about may be what is secret (OSL 5 kap. 2 §). */
    private String secret(List<Part> parts) {
        if (parts.isEmpty()) {
            return "";
        }
        String counted = "\n" + ConsultationWords.count(parts.size(), "handling är sekretessmarkerad", "handlingar är sekretessmarkerade")
                + " och skickas inte med e-post. ";
        return to.region().isEmpty() ? counted + "Begär ut det hos registratorn hos den som skickar remissen.\n"
                : counted + "Logga in för att läsa:\n" + parts.stream().map(part -> "- " + page(part) + "\n").collect(Collectors.joining());
    }

    private String page(Part part) {
        return "%s/handling?id=%s&version=%d".formatted(address, part.version().document(), part.version().number());
    }

    private static String size(long bytes) {
        return bytes < MEGA ? (bytes + KILO - 1) / KILO + " kB" : (bytes + MEGA - 1) / MEGA + " MB";
    }
}
