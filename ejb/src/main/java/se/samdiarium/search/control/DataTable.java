package se.samdiarium.search.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small table of words kept as data: one row a line, {@code #} begins a remark. */
final class DataTable {

    private DataTable() {
    }

    static List<String> rows(String name) {
        try (InputStream in = DataTable.class.getResourceAsStream("/se/samdiarium/search/" + name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
