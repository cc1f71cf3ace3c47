package se.samdiarium.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.samdiarium.organisation.AuthorityId;

/**
 * An import as shown.
 *
 * @param id        id
 * @param authority into whose diary
 * @param fileName  name of the CSV file
 * @param zipName   name of the ZIP with files, where there is one
 * @param encoding  how its letters were read
 * @param dryRun    whether rows are only judged
 * @param choices   what the importer decided
 * @param state     how far it has come
 * @param rows      rows in the file
 * @param counts    what became of those dealt with
 * @param times     when
 * @param by        user name of the importer
 * @param fault     why it waits, when something failed
 * @param missing   numbers of the imported years that no case bears, told at the end
 */
public record ImportView(ImportId id, AuthorityId authority, String fileName, Optional<String> zipName, String encoding, boolean dryRun,
        ImportChoices choices, ImportState state, int rows, Counts counts, Times times, String by, Optional<String> fault,
        List<MissingSerials> missing) {

    /**
     * How many rows.
     *
     * @param entered entered, or ready to be
     * @param known   there already
     * @param refused not entered
     */
    public record Counts(int entered, int known, int refused) {

        /** Dealt with. */
        public int done() {
            return entered + known + refused;
        }
    }

    /**
     * When.
     *
     * @param created ordered
     * @param begun   first row
     * @param ended   last row, or cancelled
     */
    public record Times(Instant created, Optional<Instant> begun, Optional<Instant> ended) {
    }
}
