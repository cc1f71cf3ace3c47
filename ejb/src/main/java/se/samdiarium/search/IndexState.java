package se.samdiarium.search;

import java.util.Optional;

/**
 * How the index is.
 *
 * @param entries       entries in it
 * @param waiting       changes not yet safely in it; the search finds most of them already
 * @param oldestSeconds how long the oldest of them has waited; 0 when none waits
 * @param rebuilding    whether it is being rebuilt
 * @param rebuilt       entries put in by the rebuild that runs or ran last
 * @param needed        whether it must be rebuilt before a search finds everything
 * @param checking      whether it is being compared with the database
 * @param lastCheck     what the last comparison since the start of the server found
 */
public record IndexState(int entries, long waiting, long oldestSeconds, boolean rebuilding, long rebuilt, boolean needed, boolean checking,
        Optional<IndexCheck> lastCheck) {
}
