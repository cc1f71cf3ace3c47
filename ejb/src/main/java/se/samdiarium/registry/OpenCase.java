package se.samdiarium.registry;

import java.util.Optional;
import java.util.UUID;
import se.samdiarium.organisation.AuthorityId;

/**
 * A case to be opened.
 *
 * @param authority      in whose diary
 * @param series         prefix of the series; empty for the authority's usual one
 * @param title          what it is about (ärendemening), 1 to 500 characters
 * @param handler        handläggare, where one is named
 * @param classification id of its class in a classification structure
 * @param note           free note, at most 2000 characters
 * @param secrecy        what is kept from the public view
 */
public record OpenCase(AuthorityId authority, Optional<String> series, String title, Optional<String> handler, Optional<UUID> classification,
        Optional<String> note, Secrecy secrecy) {

    /** In the usual series, with nothing more said. */
    public OpenCase(AuthorityId authority, String title) {
        this(authority, Optional.empty(), title, Optional.empty(), Optional.empty(), Optional.empty(), Secrecy.NONE);
    }
}
