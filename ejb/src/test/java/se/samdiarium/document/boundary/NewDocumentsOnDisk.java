package se.samdiarium.document.boundary;

import java.time.Clock;
import se.samdiarium.document.control.FilesOnDisk;
import se.samdiarium.document.control.RepositoryOverJdbc;
import se.samdiarium.platform.boundary.Sql;

/** The door for documents made of received files, over a folder and a database of the test. */
public final class NewDocumentsOnDisk {

    private NewDocumentsOnDisk() {
    }

    public static NewDocuments of(FilesOnDisk files, Sql sql, Clock clock) {
        return new NewDocuments(files.received(), RepositoryOverJdbc.of(sql, clock));
    }
}
