package se.samdiarium.memo;

import java.time.Instant;
import java.util.Optional;

/**
 * A text that memos begin with.
 *
 * @param code      stable
 * @param section   tag of the field it begins
 * @param heading   heading of a part; empty elsewhere
 * @param text      {@code {region}}, {@code {avtal}} and {@code {vard}} stand for the region, the agreement and the host region; a blank one is
 *                  left out
 * @param changedAt when it was changed last
 * @param changedBy by whom
 */
public record DefaultText(String code, String section, String heading, String text, Optional<Instant> changedAt, Optional<String> changedBy) {
}
