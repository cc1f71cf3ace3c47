package se.samdiarium.search;

/**
 * How the index is.
 *
 * @param entries    entries in it
 * @param waiting    changes not yet safely in it; the search finds most of them already
 * @param rebuilding whether it is being rebuilt
 * @param needed     whether it must be rebuilt before a search finds everything
 */
public record IndexState(int entries, long waiting, boolean rebuilding, boolean needed) {
}
