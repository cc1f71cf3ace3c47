package se.samdiarium.registry.control;

import java.util.Optional;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryView;

/** What became of an {@link Order}. */
public sealed interface Outcome {

    /** Carried out: the case, and the entry if one was asked for. */
    record Done(CaseId file, Optional<EntryView> entry) implements Outcome {
    }

    /** Not carried out, and nothing of it kept. */
    record Refused(RuntimeException why) implements Outcome {
    }

    /**
     * What was done.
     *
     * @throws Refusal when the order was refused
     */
    default Done orElseThrow() {
        return switch (this) {
            case Done done -> done;
            case Refused refused -> throw refused.why();
        };
    }
}
