package se.samdiarium.ades;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Says whether a signed PDF is exactly its base plus one signature and its evidence. Independent of cryptography, of rendering and of the number of
 * pages: it compares objects, and allows only what a signature needs. Stricter than the standards: an increment that another tool writes in another
 * way is rejected here and needs a human decision.
 */
final class TamperGate {

    private TamperGate() {
    }

    /** What is wrong; empty when nothing is. */
    static List<Reason> inspect(Path signed, Path base) throws IOException {
        long baseSize = Files.size(base);
        if (Files.size(signed) <= baseSize || !Sha256.hashStart(signed, baseSize).equals(Sha256.hash(base))) {
            return List.of(new Reason("gate.base-mismatch", "The file does not begin with the bytes of the document that was to be signed."));
        }
        List<Reason> reasons = new ArrayList<>();
        try {
            Reason chain = chain(signed, baseSize);
            if (chain != null) {
                reasons.add(chain);
            }
            try (PDDocument before = open(base); PDDocument after = open(signed)) {
                reasons.addAll(new IncrementInspection(before, after, baseSize).reasons());
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            reasons.add(new Reason("gate.malformed", "The increment after the base cannot be read: " + e.getMessage()));
        }
        return reasons;
    }

    private static Reason chain(Path signed, long baseSize) throws IOException {
        try (RandomAccessRead file = new RandomAccessReadBufferedFile(signed)) {
            return new RevisionChain(file, baseSize).problem();
        }
    }

    private static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
    }
}
