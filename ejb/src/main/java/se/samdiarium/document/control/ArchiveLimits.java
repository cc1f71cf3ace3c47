package se.samdiarium.document.control;

/**
 * What a ZIP-based file may become when it is unpacked.
 *
 * @param maxEntries       number of parts. Default 10 000. Higher: more memory for the directory of the archive.
 * @param maxExpandedBytes bytes of all parts together. Default 1 GiB. Higher: longer looks (about 3 s per GiB) and larger surprises.
 * @param maxRatio         expanded bytes per packed byte. Default 150; office files stay below 60, a bomb reaches 1 000.
 * @param ratioFromBytes   below this many expanded bytes the ratio is not judged. Default 32 MiB: small files may be dense.
 */
public record ArchiveLimits(int maxEntries, long maxExpandedBytes, int maxRatio, long ratioFromBytes) {

    /** The defaults named above. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(10_000, 1L << 30, 150, 32L << 20);

    public ArchiveLimits {
        if (maxEntries < 1 || maxEntries > 60_000 || maxExpandedBytes < 1 || maxRatio < 1 || ratioFromBytes < 0) {
            throw new IllegalArgumentException("Archive limits must be positive and at most 60000 entries, were %d, %d, %d, %d."
                    .formatted(maxEntries, maxExpandedBytes, maxRatio, ratioFromBytes));
        }
    }
}
