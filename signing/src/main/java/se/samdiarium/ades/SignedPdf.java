package se.samdiarium.ades;

import java.nio.file.Path;

/**
 * A completed file: base bytes, then one signature and its evidence.
 *
 * @param file   where it was written
 * @param sha256 hash of the whole file
 * @param size   in bytes
 * @param level  baseline level as ETSI EN 319 142-1 names it
 */
public record SignedPdf(Path file, Sha256 sha256, long size, String level) {
}
