/**
 * Launcher: starts and stops the whole demo system on one machine: PostgreSQL, the demo trust service, Payara Server with the EAR.
 *
 * <p>Everything the launcher makes is below one data folder, and every secret in it is generated at the first start.
 * Each process is a direct child in a session of its own, so that it can be stopped in order, or killed for a test.
 * What an earlier launcher left running after an unclean death is found by its process file and stopped first.
 */
package se.samdiarium.demo.launcher;
