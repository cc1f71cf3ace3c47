package se.samdiarium.registry.control;

import java.time.LocalDate;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.LegacySerial;

/**
 * A case that an import meets.
 *
 * @param id       id
 * @param number   as issued
 * @param serial   its place in one of our series, or null
 * @param title    what it is about, now
 * @param opened   day it was opened
 * @param imported whether it was imported, not opened here
 * @param voided   whether it is void
 * @param entries  highest number within it
 */
record LegacyKnownCase(CaseId id, String number, LegacySerial serial, String title, LocalDate opened, boolean imported, boolean voided,
        int entries) {
}
