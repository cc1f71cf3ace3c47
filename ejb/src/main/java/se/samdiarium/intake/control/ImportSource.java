package se.samdiarium.intake.control;

import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;

/**
 * What was uploaded.
 *
 * @param region    the importer's
 * @param authority into whose diary
 * @param fileName  of the CSV
 * @param sha256    of the CSV, 64 hexadecimal digits
 * @param csv       what it holds
 * @param zipName   name of the ZIP, where there is one
 * @param by        user name of the importer
 */
record ImportSource(RegionCode region, AuthorityId authority, String fileName, String sha256, CsvFile csv, Optional<String> zipName, String by) {
}
