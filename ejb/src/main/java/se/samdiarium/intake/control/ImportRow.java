package se.samdiarium.intake.control;

import java.io.IOException;
import java.util.Optional;
import se.samdiarium.document.boundary.Arrivals;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.LegacyRow;

/**
 * A row on its way into the diary.
 *
 * @param number      in the file
 * @param row         what it tells; empty when the cells cannot be read
 * @param fileName    the file it names
 * @param refusal     why the cells cannot be read, or the file's refusal when the row goes no further without it
 * @param file        its file, judged
 * @param fileRefusal why it is entered without its file
 */
record ImportRow(int number, Optional<LegacyRow> row, Optional<String> fileName, Optional<Refusal> refusal, Optional<Arrivals.Judged> file,
        Optional<Refusal> fileRefusal) implements AutoCloseable {

    static ImportRow read(int number, LegacyRow row, Optional<String> fileName) {
        return new ImportRow(number, Optional.of(row), fileName, Optional.empty(), Optional.empty(), Optional.empty());
    }

    static ImportRow refused(int number, Refusal refusal) {
        return new ImportRow(number, Optional.empty(), Optional.empty(), Optional.of(refusal), Optional.empty(), Optional.empty());
    }

    ImportRow with(Arrivals.Judged judged) {
        return new ImportRow(number, row, fileName, refusal, Optional.of(judged), fileRefusal);
    }

    ImportRow withoutFile(Refusal why) {
        return new ImportRow(number, row, fileName, refusal, Optional.empty(), Optional.of(why));
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
