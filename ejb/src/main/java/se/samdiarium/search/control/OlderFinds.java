package se.samdiarium.search.control;

import java.util.List;

/**
 * In which versions of a document something was found.
 *
 * @param shown    what is marked: the index's document of the newest version, or of an older one
 * @param onlyIn   number of the version shown when the newest does not hold what was asked for; otherwise 0
 * @param versions older versions that hold it, newest first
 */
record OlderFinds(int shown, int onlyIn, List<Integer> versions) {
}
