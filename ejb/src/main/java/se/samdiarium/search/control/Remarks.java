package se.samdiarium.search.control;

import java.util.ArrayList;
import java.util.List;
import se.samdiarium.search.Remark;

/** Gathers what was not understood of one question: each thing once, and no more than one can read. */
final class Remarks {

    private static final int MOST = 8;
    private static final int LONGEST = 60;

    private final List<Remark> all = new ArrayList<>();

    void add(String text, Remark.Code code) {
        String shown = text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST) - 1)) + "…" : text;
        Remark remark = new Remark(shown, code);
        if (all.size() < MOST && !all.contains(remark)) {
            all.add(remark);
        }
    }

    List<Remark> all() {
        return List.copyOf(all);
    }
}
