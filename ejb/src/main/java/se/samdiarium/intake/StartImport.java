package se.samdiarium.intake;

import java.util.Optional;
import se.samdiarium.organisation.AuthorityId;

/**
 * How an old diary is to be imported.
 *
 * @param authority into whose diary
 * @param dryRun    whether rows are only judged
 * @param choices   what the importer decides
 * @param encoding  how the letters are written; empty: detected (valid UTF-8 is UTF-8, all else Windows-1252)
 */
public record StartImport(AuthorityId authority, boolean dryRun, ImportChoices choices, Optional<CsvEncoding> encoding) {
}
