package se.samdiarium.document.boundary;

import java.time.Clock;
import se.samdiarium.document.control.FilesOnDisk;
import se.samdiarium.document.control.RepositoryOverJdbc;
import se.samdiarium.platform.boundary.Sql;

/** The doors for imported files and for the documents made of them, over a folder and a database of the test. */
public final class ImportedFilesOnDisk {

    private ImportedFilesOnDisk() {
    }

    public static ImportedFiles of(FilesOnDisk files) {
        return new ImportedFiles(files.intake(), files.received());
    }

    public static NewDocuments documents(FilesOnDisk files, Sql sql, Clock clock) {
        return new NewDocuments(files.received(), RepositoryOverJdbc.of(sql, clock));
    }
}
