package se.samdiarium.document.boundary;

import se.samdiarium.document.control.FilesOnDisk;

/** The door for files without a person, over a folder and a database of the test. */
public final class ArrivalsOnDisk {

    private ArrivalsOnDisk() {
    }

    public static Arrivals of(FilesOnDisk files) {
        return new Arrivals(files.intake(), files.received());
    }
}
