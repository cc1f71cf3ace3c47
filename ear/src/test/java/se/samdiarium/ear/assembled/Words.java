package se.samdiarium.ear.assembled;

import java.util.UUID;

/** Words that no other text has. */
final class Words {

    private Words() {
    }

    /** Letters only, so that no analysis splits it. */
    static String unique() {
        return "q" + UUID.randomUUID().toString().replace("-", "").replaceAll("[0-9]", "k");
    }
}
