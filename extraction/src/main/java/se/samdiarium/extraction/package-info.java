/**
 * Extraction: what runs inside the child processes that read files. Found by Tika as services, or started as programs of their own.
 *
 * <p>Nothing here is called by the server: a hostile file can harm only the process it is read in.
 */
package se.samdiarium.extraction;
