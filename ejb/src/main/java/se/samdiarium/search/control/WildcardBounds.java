package se.samdiarium.search.control;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import se.samdiarium.language.boundary.SwedishWords;
import se.samdiarium.search.Remark;

/** Leaves out wildcards that stand for more words than can be searched for in a fair time, and says so. */
final class WildcardBounds {

    /** Words that begin as the wildcard does, in one part of the index. */
    private static final int MOST_WORDS = 10_000;

    private WildcardBounds() {
    }

    static ReadQuestion bounded(ReadQuestion question, IndexReader reader) throws IOException {
        List<Question.Wildcard> broad = new ArrayList<>();
        question.tree().bounded(wildcard -> {
            broad.add((Question.Wildcard) wildcard);
            return wildcard;
        });
        for (Question.Wildcard wildcard : List.copyOf(broad)) {
            if (Conditions.isNumber(wildcard.pattern()) || !isBroad(wildcard.pattern(), reader)) {
                broad.remove(wildcard);
            }
        }
        return broad.isEmpty() ? question : without(question, broad);
    }

    private static ReadQuestion without(ReadQuestion question, List<Question.Wildcard> broad) {
        List<Remark> remarks = new ArrayList<>(question.remarks());
        broad.stream().map(wildcard -> new Remark(wildcard.pattern(), Remark.Code.WILDCARD_BROAD)).distinct().forEach(remarks::add);
        return new ReadQuestion(question.typed(), without(question.tree(), broad), question.parts().stream()
                .map(part -> new ReadQuestion.Part(without(part.question(), broad), part.start(), part.end())).toList(), remarks);
    }

    private static Question without(Question question, List<Question.Wildcard> broad) {
        return question.bounded(wildcard -> broad.contains(wildcard) ? new Question.NotUnderstood(wildcard.told()) : wildcard);
    }

    private static boolean isBroad(String pattern, IndexReader reader) throws IOException {
        BytesRef begins = new BytesRef(SwedishWordFilter.EXACT + SwedishWords.fold(pattern.split("[*?]", 2)[0]));
        for (LeafReaderContext segment : reader.leaves()) {
            Terms terms = segment.reader().terms(Fields.TEXT);
            if (terms == null) {
                continue;
            }
            TermsEnum words = terms.iterator();
            int found = 0;
            boolean more = words.seekCeil(begins) != TermsEnum.SeekStatus.END;
            while (more && StringHelper.startsWith(words.term(), begins)) {
                found++;
                if (found > MOST_WORDS) {
                    return true;
                }
                more = words.next() != null;
            }
        }
        return false;
    }
}
