package se.samdiarium.ades;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.COSParser;

/**
 * Walks the cross-reference sections of the increments (ISO 32000-1, 7.5.4 to 7.5.8) from the end of the file back to the base. Finds what object
 * comparison cannot see: a chain that bypasses the base, and objects of the base that are marked free, which some viewers then leave out.
 */
final class RevisionChain {

    private static final Pattern TAIL = Pattern.compile("startxref\\s+(\\d{1,18})\\s+%%EOF([\\r\\n]*)", Pattern.DOTALL);
    private static final int TAIL_BYTES = 2048;
    private static final String MARK = "%%EOF";
    private static final int MOST_SECTIONS = 200;

    private final Sections file;
    private final long baseSize;
    private final SortedSet<Long> ends = new TreeSet<>();

    RevisionChain(RandomAccessRead signed, long baseSize) throws IOException {
        this.file = new Sections(signed);
        this.baseSize = baseSize;
    }

    /**
     * Walks the chain.
     *
     * @return null when it is sound, else what is wrong with it
     */
    Reason problem() throws IOException {
        String tail = file.text(Math.max(0, file.length() - TAIL_BYTES), TAIL_BYTES);
        Matcher end = last(tail);
        if (end == null) {
            return new Reason("gate.malformed", "The file does not end with startxref, an offset and %%EOF.");
        }
        if (end.end() != tail.length()) {
            return new Reason("gate.trailing-bytes", "%d bytes follow the last %%%%EOF.".formatted(tail.length() - end.end()));
        }
        String baseTail = file.text(Math.max(0, baseSize - TAIL_BYTES), (int) Math.min(TAIL_BYTES, baseSize));
        Matcher baseEnd = last(baseTail);
        long offset = Long.parseLong(end.group(1));
        for (int sections = 0; offset >= baseSize; sections++) {
            Section section = sections < MOST_SECTIONS && offset < file.length() ? file.section(offset) : null;
            if (section == null || section.previous() >= offset) {
                return new Reason("gate.malformed", "The cross-reference section at " + offset + " cannot be followed to the one before it.");
            }
            if (section.frees()) {
                return new Reason("gate.object-removed", "The cross-reference section at " + offset + " marks objects as free.");
            }
            ends.add(file.endOfRevision(offset));
            offset = section.previous();
        }
        if (baseEnd == null || offset != Long.parseLong(baseEnd.group(1))) {
            return new Reason("gate.malformed", "The cross-reference sections of the increment do not continue those of the base.");
        }
        return null;
    }

    /** Where each increment ends, the last one with the file; known after {@link #problem}. */
    SortedSet<Long> ends() {
        return ends;
    }

    private static Matcher last(String text) {
        Matcher matcher = TAIL.matcher(text);
        int start = text.lastIndexOf("startxref");
        return start >= 0 && matcher.find(start) && matcher.start() == start ? matcher : null;
    }

    /** One section: where the one before it stands (-1: nowhere), and whether it frees an object other than number 0. */
    private record Section(long previous, boolean frees) {
    }

    /** Reads sections with the PDF library's own tokens, so that both understand the same bytes in the same way. */
    private static final class Sections extends COSParser {

        Sections(RandomAccessRead source) throws IOException {
            super(source);
            document = new org.apache.pdfbox.cos.COSDocument(this);
            setLenient(false);
        }

        long length() throws IOException {
            return source.length();
        }

        String text(long from, int length) throws IOException {
            source.seek(from);
            byte[] bytes = new byte[(int) Math.min(length, source.length() - from)];
            int read = 0;
            while (read < bytes.length) {
                int more = source.read(bytes, read, bytes.length - read);
                if (more <= 0) {
                    break;
                }
                read += more;
            }
            return new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
        }

        /** After the first end-of-file mark and its line end. */
        long endOfRevision(long section) throws IOException {
            for (long place = section; place < length(); place += TAIL_BYTES) {
                String piece = text(place, TAIL_BYTES + MARK.length() + 2);
                int mark = piece.indexOf(MARK);
                if (mark >= 0 && mark < TAIL_BYTES) {
                    int end = mark + MARK.length();
                    end += piece.startsWith("\r\n", end) ? 2 : piece.startsWith("\n", end) || piece.startsWith("\r", end) ? 1 : 0;
                    return place + end;
                }
            }
            return length();
        }

        Section section(long offset) throws IOException {
            boolean table = text(offset, 4).equals("xref");
            source.seek(offset);
            return table ? table() : stream();
        }

        private Section table() throws IOException {
            boolean frees = false;
            readExpectedString("xref".toCharArray(), false);
            skipSpaces();
            while (isDigit()) {
                long first = readLong();
                long count = readLong();
                for (long i = 0; i < count; i++) {
                    readLong();
                    readLong();
                    skipSpaces();
                    frees |= "f".equals(readString()) && first + i != 0;
                    skipSpaces();
                }
            }
            readExpectedString("trailer".toCharArray(), true);
            skipSpaces();
            COSDictionary trailer = parseCOSDictionary(true);
            boolean hybrid = trailer.containsKey(COSName.XREF_STM);
            return hybrid ? null : new Section(trailer.getLong(COSName.PREV, -1), frees);
        }

        private Section stream() throws IOException {
            readObjectNumber();
            readGenerationNumber();
            readExpectedString("obj".toCharArray(), true);
            skipSpaces();
            COSDictionary dictionary = parseCOSDictionary(true);
            try (COSStream stream = parseCOSStream(dictionary)) {
                if (!COSName.XREF.equals(stream.getCOSName(COSName.TYPE))) {
                    return null;
                }
                return new Section(stream.getLong(COSName.PREV, -1), frees(stream));
            }
        }

        private static boolean frees(COSStream stream) throws IOException {
            COSArray widths = stream.getCOSArray(COSName.W);
            COSArray index = stream.getCOSArray(COSName.INDEX);
            if (index == null) {
                index = COSArray.ofCOSIntegers(java.util.List.of(0, stream.getInt(COSName.SIZE)));
            }
            int typeWidth = widths.getInt(0);
            int rest = widths.getInt(1) + widths.getInt(2);
            boolean frees = false;
            try (InputStream entries = stream.createInputStream()) {
                for (int i = 0; i + 1 < index.size(); i += 2) {
                    for (int n = 0; n < index.getInt(i + 1); n++) {
                        byte[] type = entries.readNBytes(typeWidth);
                        entries.skipNBytes(rest);
                        boolean free = typeWidth > 0 && type[typeWidth - 1] == 0;
                        frees |= free && index.getInt(i) + n != 0;
                    }
                }
            }
            return frees;
        }
    }
}
