/**
 * Access: says who may do and see what, by region, role and secrecy. Deny by default.
 *
 * <p>A1.1 A door that needs a right refuses a caller without it, and tells which right is missing.
 * <p>A1.2 A wrong user name and a wrong password give the same answer in the same time.
 * <p>A1.3 A caller sees what belongs to the own region and what has been shared with it, and nothing else; of the rest not even that it exists.
 * <p>A1.4 The first administrator is made from a setting at the first start and never again.
 * <p>A1.5 An account that is closed, or loses a right, has lost it within a second, in every request that begins after that; at once
 * when it was closed on the same server.
 * <p>A1.6 Who fails to log in is held up, by account and place, by address and by account: half a minute at first, then longer, never longer
 * than a quarter of an hour; what is held up is not looked at and makes no hold longer.
 * <p>A1.7 Wherever somebody else fails, a person logs in as before from a browser or address that has been used before, and colleagues at
 * the same address do.
 * <p>A1.8 An administrator closes and opens accounts and replaces passwords; nobody closes the own account.
 *
 * <p>Swedish: behörighet, roll, registrator, behörig undertecknare, jurist. Law: OSL 8 kap. (secrecy between authorities), see docs/sources.md.
 */
package se.samdiarium.access;
