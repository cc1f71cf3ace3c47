package se.samdiarium.document;

import se.samdiarium.access.RegionCode;

/**
 * A document to be made of a received file.
 *
 * @param file   the received file
 * @param region in whose inbox it is, and whose document it becomes
 * @param title  in short what it is about
 * @param by     user name of the one who asks
 */
public record NewDocument(ReceivedId file, RegionCode region, String title, String by) {
}
