package se.samdiarium.ades;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * Says whether a signed PDF is exactly its base plus signatures and their evidence. Independent of cryptography, of rendering and of the number of
 * pages: it compares the objects of each signed revision with those of the revision before, and allows only what a signature needs. Stricter than
 * the standards: an increment that another tool writes in another way is rejected here and needs a human decision.
 */
final class TamperGate {

    private final Path signed;
    private final long baseSize;
    private final GateRule rule;
    private final List<Reason> reasons = new ArrayList<>();

    private TamperGate(Path signed, long baseSize, GateRule rule) {
        this.signed = signed;
        this.baseSize = baseSize;
        this.rule = rule;
    }

    /** What is wrong; empty when nothing is. */
    static List<Reason> inspect(Path signed, Path base, GateRule rule) throws IOException {
        long baseSize = Files.size(base);
        if (!Sha256.hashStart(signed, baseSize).equals(Sha256.hash(base))) {
            return List.of(new Reason("gate.base-mismatch", "The file does not begin with the bytes of the document that was to be signed."));
        }
        return new TamperGate(signed, baseSize, rule).inspect();
    }

    /** What was added after the first signature besides signatures and evidence, where the base is not known; empty when nothing was. */
    static List<Reason> inspectSinceFirstSignature(Path signed) {
        try (PDDocument pdf = open(signed, Files.size(signed))) {
            if (pdf.getSignatureDictionaries().isEmpty()) {
                return List.of();
            }
            return new TamperGate(signed, endOfFirstSignature(pdf, Files.size(signed)), GateRule.OPEN).inspect();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return List.of(malformed(e));
        }
    }

    private List<Reason> inspect() {
        try {
            reasons.addAll(rule.count(inspectRevisions(revisions())));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            reasons.add(malformed(e));
        }
        return reasons.stream().distinct().toList();
    }

    /** Where each revision after the base ends. */
    private SortedSet<Long> revisions() throws IOException {
        SortedSet<Long> ends;
        try (RandomAccessRead file = new RandomAccessReadBufferedFile(signed)) {
            RevisionChain chain = new RevisionChain(file, baseSize);
            Reason problem = chain.problem();
            if (problem != null) {
                reasons.add(problem);
            }
            ends = chain.ends();
        }
        ends.add(Files.size(signed));
        return ends;
    }

    private int inspectRevisions(SortedSet<Long> ends) throws IOException {
        int signatures = 0;
        long begin = baseSize;
        PDDocument before = open(signed, baseSize);
        try {
            DanglingReferences dangling = new DanglingReferences(before.getDocument());
            for (long end : ends) {
                PDDocument after = open(signed, end);
                IncrementInspection inspection = new IncrementInspection(before, after, dangling, begin, rule);
                reasons.addAll(inspection.reasons());
                signatures += inspection.signatures();
                before.close();
                before = after;
                begin = end;
            }
        } finally {
            before.close();
        }
        return signatures;
    }

    private static long endOfFirstSignature(PDDocument pdf, long size) throws IOException {
        long first = size;
        for (PDSignature signature : pdf.getSignatureDictionaries()) {
            int[] range = signature.getByteRange();
            long end = range.length == 4 ? (long) range[2] + range[3] : size;
            first = end > 0 ? Math.min(first, end) : first;
        }
        return first;
    }

    private static Reason malformed(Throwable e) {
        return new Reason("gate.malformed", "The increment after the base cannot be read: " + e.getMessage());
    }

    /** The file up to a revision's end. */
    private static PDDocument open(Path file, long end) throws IOException {
        return Loader.loadPDF(new FirstBytes(file, end), IOUtils.createTempFileOnlyStreamCache());
    }
}
