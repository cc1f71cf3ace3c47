/**
 * Organisation: regions, their authorities and bodies, mandates over time (who may sign).
 *
 * <p>O1.1 Every region has at least one authority with a diary of its own.
 * <p>O1.2 A person may sign for a region on a day only when a mandate with its source covers that day.
 *
 * <p>Swedish: region, myndighet, nämnd, regionstyrelse, behörig undertecknare. Law: TF 2 kap. 5 §, KL 6 kap., see docs/sources.md.
 */
package se.samdiarium.organisation;
