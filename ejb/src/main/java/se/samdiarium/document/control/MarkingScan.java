package se.samdiarium.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import se.samdiarium.document.Extraction;

/** Being written. */
@ApplicationScoped
public class MarkingScan {

    record Marking(String words, int page) {
    }

    Optional<Marking> find(Extraction extraction) {
        return Optional.empty();
    }
}
