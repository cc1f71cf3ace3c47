package se.samdiarium.search.control;

import java.util.ArrayList;
import java.util.List;
import se.samdiarium.search.Fragment;
import se.samdiarium.search.Passage;
import se.samdiarium.search.Section;
import se.samdiarium.search.Sought;

/** What a text says about a section, with marks. */
final class Passages {

    private static final String BETWEEN = "\n\n";
    private static final String LEFT_OUT = " … ";

    private final Marks marks;

    Passages(Marks marks) {
        this.marks = marks;
    }

    /**
     * In the order of the text.
     *
     * @param marked the same pages in pieces
     */
    List<Passage> of(Sought sought, List<String> pages, List<List<Fragment>> marked) {
        Section section = sought.section().orElseThrow();
        return new SectionedText(pages).about(section).stream().map(place -> passage(place, marked))
                .filter(passage -> marks.answers(sought.words(), passage.text())).toList();
    }

    private static Passage passage(SectionedText.Place place, List<List<Fragment>> marked) {
        SectionedText.Slice first = place.slices().getFirst();
        List<Fragment> fragments = new ArrayList<>();
        for (SectionedText.Slice slice : place.slices()) {
            if (!fragments.isEmpty()) {
                fragments.add(new Fragment(place.whole() ? BETWEEN : LEFT_OUT, false));
            }
            fragments.addAll(cut(marked.get(slice.page() - 1), slice));
        }
        return new Passage(first.page(), marksBefore(marked.get(first.page() - 1), first.start()) + 1, place.whole(), place.heading(), fragments);
    }

    private static List<Fragment> cut(List<Fragment> page, SectionedText.Slice slice) {
        List<Fragment> cut = new ArrayList<>();
        int at = 0;
        for (Fragment each : page) {
            int start = Math.max(slice.start(), at);
            int end = Math.min(slice.end(), at + each.text().length());
            if (start < end) {
                cut.add(new Fragment(each.text().substring(start - at, end - at), each.marked()));
            }
            at += each.text().length();
        }
        return cut;
    }

    private static int marksBefore(List<Fragment> page, int end) {
        int marks = 0;
        int at = 0;
        for (Fragment each : page) {
            at += each.text().length();
            marks += each.marked() && at <= end ? 1 : 0;
        }
        return marks;
    }
}
