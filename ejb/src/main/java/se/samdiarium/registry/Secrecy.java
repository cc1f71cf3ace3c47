package se.samdiarium.registry;

import java.util.Optional;

/**
 * What an entry or a case keeps from the public view (OSL 5 kap. 2 §: only what it is about and the correspondent may be left out; the number
 * and the date always show).
 *
 * @param marking             the marking, where there is one
 * @param publicTitle         what the public sees instead of the title
 * @param publicCorrespondent what the public sees instead of the correspondent
 */
public record Secrecy(Optional<SecrecyMarking> marking, Optional<String> publicTitle, Optional<String> publicCorrespondent) {

    /** Nothing is kept from the public. */
    public static final Secrecy NONE = new Secrecy(Optional.empty(), Optional.empty(), Optional.empty());

    /** What the public may see of the title: the variant; without one the title itself unless there is a marking. */
    public Optional<String> publicTitle(String title) {
        return publicTitle.or(() -> marking.isPresent() ? Optional.empty() : Optional.of(title));
    }

    /** What the public may see of the correspondent, by the same rule. */
    public Optional<String> publicCorrespondent(Optional<String> correspondent) {
        return publicCorrespondent.or(() -> marking.isPresent() ? Optional.empty() : correspondent);
    }
}
