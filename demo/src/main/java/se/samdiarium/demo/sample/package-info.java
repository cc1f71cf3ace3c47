/**
 * Sample data: fictive people of the 21 regions and own-written example documents, loaded through the system's REST interface
 * as any client would.
 *
 * <p>No text here is an authority's: each document says so on its first page.
 */
package se.samdiarium.demo.sample;
