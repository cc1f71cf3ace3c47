package se.samdiarium.decision;

import java.time.LocalDate;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.VersionRef;

/**
 * A decision to come; planning again changes the plan.
 *
 * @param text    the text that is decided on
 * @param region  whose decision
 * @param body    who is to decide
 * @param meeting day of the meeting
 */
public record PlanDecision(VersionRef text, RegionCode region, DecidingBody body, LocalDate meeting) {
}
