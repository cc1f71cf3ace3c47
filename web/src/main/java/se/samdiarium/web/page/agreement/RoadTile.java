package se.samdiarium.web.page.agreement;

import se.samdiarium.access.RegionCode;

/**
 * A region on the tile map.
 *
 * @param region which
 * @param line   its row; null for a region that is no party
 */
public record RoadTile(RegionCode region, PartyLine line) {

    /** Role of the colour. */
    public String tone() {
        return line == null ? "absent" : line.word().getTone();
    }
}
