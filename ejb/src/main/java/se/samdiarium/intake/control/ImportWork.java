package se.samdiarium.intake.control;

import java.util.List;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.intake.ImportChoices;
import se.samdiarium.intake.ImportId;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.LegacyDiary;

/**
 * An import that is not finished.
 *
 * @param id        id
 * @param source    its rows
 * @param authority into whose diary
 * @param region    the authority's
 * @param caller    who ordered it
 * @param dryRun    whether rows are only judged
 * @param choices   what the importer decided
 * @param header    headings of the file
 * @param hasZip    whether files came with it
 * @param position  number of the last row dealt with; 0 before the first
 */
record ImportWork(ImportId id, UUID source, AuthorityId authority, RegionCode region, Caller caller, boolean dryRun, ImportChoices choices,
        List<String> header, boolean hasZip, int position) {

    ImportWork at(int row) {
        return new ImportWork(id, source, authority, region, caller, dryRun, choices, header, hasZip, row);
    }

    LegacyDiary diary() {
        return new LegacyDiary(authority, region, caller, choices.reviewed());
    }
}
