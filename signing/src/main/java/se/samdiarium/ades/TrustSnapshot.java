package se.samdiarium.ades;

import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One set of lists in use, never changed after it is made: many validations share it.
 *
 * @param content every file that was read, by address, also those that only lead to a list
 */
record TrustSnapshot(TrustedListsCertificateSource anchors, int timeStampAnchors, Instant loadedAt, Sha256 id,
        List<TrustStatus.ListState> lists, Map<String, byte[]> content) {

    /** Identity of a set of lists: equal files, equal id. */
    static Sha256 idOf(Map<String, byte[]> files) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(files).forEach((address, content) -> all.append(address).append(' ').append(Sha256.hash(content)).append('\n'));
        return Sha256.hash(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    boolean readyAt(Instant time) {
        return anchors.getNumberOfCertificates() > 0 && !lists.isEmpty() && lists.getFirst().usableAt(time);
    }

    /** Some list could not be used: a missing anchor may be missing because of that. */
    boolean incompleteAt(Instant time) {
        return lists.stream().anyMatch(list -> !list.usableAt(time));
    }

    TrustStatus statusAt(Instant time, List<String> loadProblems) {
        List<String> problems = new ArrayList<>(loadProblems);
        for (TrustStatus.ListState list : lists) {
            if (list.intact() && !list.usableAt(time)) {
                problems.add("The list %s expired %s. Ask its operator for a new one.".formatted(list.address(), list.nextUpdate()));
            }
        }
        return new TrustStatus(readyAt(time), anchors.getNumberOfCertificates(), timeStampAnchors, loadedAt, id, lists, problems);
    }
}
