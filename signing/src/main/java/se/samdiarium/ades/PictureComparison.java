package se.samdiarium.ades;

import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws every page of a base and of the signed file, and tells the pages that look different outside the base's own signature fields. */
final class PictureComparison {

    private static final float SCALE = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PATIENCE_PER_PAGE = Duration.ofMillis(500);
    private static final int MOST_NAMED = 10;
    private static final int DEEPEST = 40;

    private final Path base;
    private final Path signed;

    PictureComparison(Path base, Path signed) {
        this.base = base;
        this.signed = signed;
    }

    /** What is wrong; empty when all pages look the same. */
    List<Reason> reasons() throws IOException {
        ExecutorService drawing = Executors.newSingleThreadExecutor();
        try (PDDocument before = open(base); PDDocument after = open(signed); drawing) {
            if (before.getNumberOfPages() != after.getNumberOfPages()) {
                return List.of(new Reason("gate.pages-changed", "The base has %d pages, the signed file %d."
                        .formatted(before.getNumberOfPages(), after.getNumberOfPages())));
            }
            return compare(before, after, drawing);
        } catch (TimeoutException e) {
            return List.of(endless());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(unreadable(e));
        } catch (ExecutionException e) {
            return List.of(e.getCause() instanceof EndlessDrawing ? endless() : unreadable(e));
        } catch (RuntimeException | StackOverflowError e) {
            return List.of(unreadable(e));
        }
    }

    private static List<Reason> compare(PDDocument before, PDDocument after, ExecutorService drawing)
            throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + PATIENCE.plus(PATIENCE_PER_PAGE.multipliedBy(before.getNumberOfPages())).toNanos();
        Set<COSObjectKey> fields = emptyFields(before);
        PDFRenderer first = renderer(before, fields);
        PDFRenderer second = renderer(after, fields);
        List<Integer> different = new ArrayList<>();
        for (int page = 0; page < before.getNumberOfPages() && different.size() < MOST_NAMED; page++) {
            int number = page;
            Future<Boolean> same = drawing.submit(() -> same(first, second, number));
            if (!get(same, deadline, drawing)) {
                different.add(page + 1);
            }
        }
        return different.isEmpty() ? List.of()
                : List.of(new Reason("gate.picture-differs", "The signed file looks different from its base on the pages " + different + "."));
    }

    /** The programs of fonts are shared by all documents that are drawn at the same time: what looks different is drawn once more, alone. */
    private static boolean same(PDFRenderer first, PDFRenderer second, int page) throws IOException {
        if (Arrays.equals(draw(first, page), draw(second, page))) {
            return true;
        }
        synchronized (PictureComparison.class) {
            return Arrays.equals(draw(first, page), draw(second, page));
        }
    }

    /** At the deadline what is being drawn is given up. */
    private static <T> T get(Future<T> picture, long deadline, ExecutorService drawing)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return picture.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            drawing.shutdownNow();
            throw e;
        }
    }

    private static PDFRenderer renderer(PDDocument pdf, Set<COSObjectKey> hidden) {
        PDFRenderer renderer = new StoppableRenderer(pdf);
        renderer.setSubsamplingAllowed(true);
        renderer.setAnnotationsFilter(annotation -> !hidden.contains(annotation.getCOSObject().getKey()));
        return renderer;
    }

    private static int[] draw(PDFRenderer renderer, int page) throws IOException {
        return ((DataBufferInt) renderer.renderImage(page, SCALE, ImageType.RGB).getRaster().getDataBuffer()).getData();
    }

    /** Where the base itself says that a signature will be seen. */
    private static Set<COSObjectKey> emptyFields(PDDocument base) {
        PDAcroForm form = base.getDocumentCatalog().getAcroForm(null);
        Set<COSObjectKey> keys = new HashSet<>();
        if (form != null) {
            form.getFieldIterator().forEachRemaining(field -> {
                if (SignatureField.isEmpty(field.getCOSObject()) && field.getCOSObject().getKey() != null) {
                    keys.add(field.getCOSObject().getKey());
                }
            });
        }
        return keys;
    }

    private static Reason endless() {
        return new Reason("gate.picture-endless", "The pages cannot be drawn and compared in reasonable time.");
    }

    private static Reason unreadable(Throwable e) {
        return new Reason("gate.picture-differs", "The pages cannot be drawn and compared: " + e.getMessage());
    }

    private static final class EndlessDrawing extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Draws until its thread is interrupted, or drawings lie too deep in drawings: a page can ask for more than any machine will finish. */
    private static final class StoppableRenderer extends PDFRenderer {

        StoppableRenderer(PDDocument pdf) {
            super(pdf);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            PageDrawer drawer = new PageDrawer(parameters) {
                @Override
                protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
                    if (Thread.currentThread().isInterrupted() || getLevel() > DEEPEST) {
                        throw new EndlessDrawing();
                    }
                    super.processOperator(operator, operands);
                }
            };
            drawer.setAnnotationFilter(getAnnotationsFilter());
            return drawer;
        }
    }

    private static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
    }
}
