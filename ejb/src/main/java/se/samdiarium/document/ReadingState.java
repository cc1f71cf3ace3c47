package se.samdiarium.document;

/**
 * How the reading of files goes.
 *
 * @param unread     kept files whose text could not be read
 * @param rereading  files that wait to be read again
 * @param ocrWaiting scanned files that wait to have their pictures read
 * @param ocrProgram what reads pictures, with its version; empty when none is installed
 */
public record ReadingState(long unread, int rereading, long ocrWaiting, String ocrProgram) {
}
