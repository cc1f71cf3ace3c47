package se.samdiarium.ades;

import java.util.List;
import java.util.Set;

/**
 * What may be added to a base besides time-stamps and evidence.
 *
 * @param least  of new signatures
 * @param most   of new signatures
 * @param fields names of the fields placed before that may be signed; empty: any of them, or a new invisible field
 */
record GateRule(int least, int most, Set<String> fields) {

    /** Time-stamps and evidence alone. */
    static final GateRule EVIDENCE = new GateRule(0, 0, Set.of());
    /** Signatures, time-stamps and evidence, or none of them. */
    static final GateRule OPEN = new GateRule(0, Integer.MAX_VALUE, Set.of());

    boolean permits(String field) {
        return fields.isEmpty() || fields.contains(field);
    }

    /** What is wrong with the number of signatures; empty when nothing is. */
    List<Reason> count(int found) {
        if (found >= least && found <= most) {
            return List.of();
        }
        return List.of(new Reason("gate.signature-count", "New signatures were to be %d to %d, found %d.".formatted(least, most, found)));
    }
}
