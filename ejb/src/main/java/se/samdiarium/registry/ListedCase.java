package se.samdiarium.registry;

import java.time.Instant;
import java.util.Optional;
import se.samdiarium.access.RegionCode;

/**
 * A case as a line of a list with filters.
 *
 * @param id        id
 * @param number    as issued
 * @param region    in whose diary
 * @param authority name of the authority
 * @param title     what it is about
 * @param openedAt  when
 * @param handler   handläggare
 * @param entries   how many documents
 * @param marked    whether it bears a secrecy marking
 * @param state     how far it has come
 * @param voided    whether its number was a mistake (makulerad)
 */
public record ListedCase(CaseId id, String number, RegionCode region, String authority, String title, Instant openedAt, Optional<String> handler,
        int entries, boolean marked, CaseState state, boolean voided) {
}
