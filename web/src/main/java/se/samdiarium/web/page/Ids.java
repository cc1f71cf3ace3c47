package se.samdiarium.web.page;

import java.util.UUID;
import java.util.function.Function;
import se.samdiarium.platform.Refusal;

/** Ids in addresses. */
public final class Ids {

    private Ids() {
    }

    /**
     * The id written in an address.
     *
     * @param unknown code of the refusal when the text is no id: such a thing does not exist
     */
    public static <T> T parse(String text, Function<UUID, T> type, String unknown) {
        try {
            return type.apply(UUID.fromString(text == null ? "" : text));
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, Refusal.Kind.NOT_FOUND, unknown, String.valueOf(text));
        }
    }
}
