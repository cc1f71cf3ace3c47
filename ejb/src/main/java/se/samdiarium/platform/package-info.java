/**
 * Platform: what every feature needs and no business owns: the clock, the schema's start-up, the outbox and refusals.
 *
 * <p>P1.1 A refusal has a stable code, and says in Swedish and English what was asked, what was found and what to do.
 * <p>P1.2 The schema is brought up to date by Flyway before anything else uses the database.
 * <p>P1.3 An outbox row is written in the transaction of the change it tells of.
 */
package se.samdiarium.platform;
