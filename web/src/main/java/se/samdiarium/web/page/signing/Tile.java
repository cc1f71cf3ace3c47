package se.samdiarium.web.page.signing;

import se.samdiarium.access.RegionCode;

/**
 * A region on the tile map.
 *
 * @param region which
 * @param word   how far it has come
 */
public record Tile(RegionCode region, SignatureWord word) {
}
