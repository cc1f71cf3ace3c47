/**
 * Audit: remembers, append-only and chained, who did what with what outcome.
 *
 * <p>U1.1 What a door with an audit name has done is written in the same transaction: both happen or neither.
 * <p>U1.2 A refused call is written too, with its code.
 * <p>U1.3 Events are chained by SHA-256 in the order they were committed; a changed or removed event breaks the chain.
 * <p>U1.4 The chain is verified from first to last on order and every night: what was changed, removed, put in between, cut off or never
 * sealed is told with its place.
 * <p>U1.5 A break, or no verification for 36 hours, raises an alarm on the health page.
 * <p>U1.6 Accounts that are made, closed, opened or given a new password, and log-ins that are held up, are written too.
 *
 * <p>Swedish: behandlingshistorik, logg. Law: OSL 4 kap. 1 §, see docs/sources.md.
 */
package se.samdiarium.audit;
