package se.samdiarium.preservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import se.samdiarium.access.RegionCode;
import se.samdiarium.signing.RoundView;

/** Letters that tell a region of its copy. */
@ApplicationScoped
public class CompletionLetters {

    /** Sends the letters in the running transaction. @return how many */
    public int send(RoundView round, RegionCode region) {
        return 0;
    }
}
