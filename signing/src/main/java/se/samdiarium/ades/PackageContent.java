package se.samdiarium.ades;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What goes into the package of a completed round.
 *
 * @param title        name of the round, for people
 * @param base         the very bytes that everybody signed
 * @param counterparts at least one
 * @param attachments  further documents that are sealed with the rest, by file name, for example a certificate of completion
 */
public record PackageContent(String title, Path base, List<Counterpart> counterparts, Map<String, Path> attachments) {

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /**
     * A counterpart (or a file that all signed in turn) and what it was held against.
     *
     * @param name     file name in the package, ASCII letters, digits, full stop, hyphen and underscore, with ending; no name twice
     * @param file     the signed file
     * @param expected as it was validated
     * @param verdict  as it was accepted, with the reports
     */
    public record Counterpart(String name, Path file, Expectation expected, Verdict.Accepted verdict) {

        /** Refuses an unsuitable name. */
        public Counterpart {
            requireFileName(name);
        }
    }

    /** Checks names and copies. */
    public PackageContent {
        counterparts = List.copyOf(counterparts);
        attachments = Map.copyOf(attachments);
        attachments.keySet().forEach(PackageContent::requireFileName);
        if (counterparts.isEmpty() || counterparts.stream().map(Counterpart::name).distinct().count() != counterparts.size()) {
            throw new IllegalArgumentException("A package has counterparts, each with its own name");
        }
    }

    private static void requireFileName(String name) {
        if (!FILE_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A file in a package is named with letters, digits, '.', '-' and '_', was '" + name + "'");
        }
    }
}
