package se.samdiarium.web.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file that takes a table line by line; closing it makes it whole. */
interface TableFile extends Closeable {

    /** Adds a line. */
    void add(List<Cell> line) throws IOException;
}
