/**
 * Audit: remembers, append-only and chained, who did what with what outcome.
 *
 * <p>U1.1 What a door with an audit name has done is written in the same transaction: both happen or neither.
 * <p>U1.2 A refused call is written too, with its code.
 * <p>U1.3 Events are chained by SHA-256 in the order they were committed; a changed or removed event breaks the chain.
 *
 * <p>Swedish: behandlingshistorik, logg. Law: OSL 4 kap. 1 §, see docs/sources.md.
 */
package se.samdiarium.audit;
