package se.samdiarium.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;

/**
 * A case as shown.
 *
 * @param id             id
 * @param number         as issued
 * @param title          what it is about
 * @param region         in whose diary
 * @param authority      name of the authority
 * @param openedAt       when
 * @param openedBy       by whom
 * @param revision       changes with every change of the case; for ETag
 * @param state          how far it has come
 * @param handler        handläggare
 * @param classification id of its class
 * @param note           free note
 * @param secrecy        what is kept from the public view
 * @param voided         whether its number was a mistake (makulerad)
 * @param entries        its documents by number
 */
public record CaseView(CaseId id, String number, String title, RegionCode region, String authority, Instant openedAt, String openedBy,
        int revision, CaseState state, Optional<String> handler, Optional<UUID> classification, Optional<String> note, Secrecy secrecy,
        boolean voided, List<EntryView> entries) implements Traceable {

    @Override
    public String trace() {
        return id.trace();
    }
}
