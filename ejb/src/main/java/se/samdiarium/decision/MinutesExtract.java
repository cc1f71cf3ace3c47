package se.samdiarium.decision;

import se.samdiarium.document.DocumentId;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.registry.CaseId;

/** Protokollsutdrag: what proves the decision. */
public sealed interface MinutesExtract {

    /** It is registered in the diary of the caller's region. */
    record Registered(DocumentId document) implements MinutesExtract {
    }

    /**
     * A received file that is registered together with the decision.
     *
     * @param file                  the file
     * @param into                  case of the caller's region
     * @param notSecurityClassified the declaration that the file holds nothing security-classified
     */
    record ToRegister(ReceivedId file, CaseId into, boolean notSecurityClassified) implements MinutesExtract {
    }
}
