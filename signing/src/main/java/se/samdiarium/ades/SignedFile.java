package se.samdiarium.ades;

import java.nio.file.Path;

/**
 * A completed file: base bytes, then a signature and its evidence; or a container that holds the base and its signatures.
 *
 * @param file   where it was written
 * @param sha256 hash of the whole file
 * @param size   in bytes
 * @param level  baseline level as ETSI EN 319 142-1 names it
 */
public record SignedFile(Path file, Sha256 sha256, long size, String level) {
}
