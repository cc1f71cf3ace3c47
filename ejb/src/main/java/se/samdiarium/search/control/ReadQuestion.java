package se.samdiarium.search.control;

import java.util.List;
import se.samdiarium.language.boundary.SwedishWords;
import se.samdiarium.search.QuestionPart;
import se.samdiarium.search.Remark;

/**
 * A question as it was read.
 *
 * @param typed   as it came, cut to what is read
 * @param tree    what is asked
 * @param parts   the conditions that all hold, one by one, with where they stand
 * @param remarks what was not understood
 */
record ReadQuestion(String typed, Question tree, List<Part> parts, List<Remark> remarks) {

    /**
     * A condition and where it stands in the question.
     *
     * @param start first character
     * @param end   after the last
     */
    record Part(Question question, int start, int end) { }

    /** How it was understood, in Swedish; empty when nothing was. */
    String understood() {
        return tree instanceof Question.Or or && parts.size() == 1 ? strip(or.told()) : tree.told();
    }

    /** The conditions to be shown one by one; words that may be missing are none. */
    List<QuestionPart> told() {
        boolean telling = parts.stream().anyMatch(part -> part.question instanceof Question.Words && !isFunctionWord(part));
        return parts.stream().filter(part -> part.question.asks() && !(telling && isFunctionWord(part)))
                .map(part -> new QuestionPart(part.question.told(),
                        (typed.substring(0, part.start) + typed.substring(part.end)).replaceAll("\\s+", " ").strip())).toList();
    }

    private static boolean isFunctionWord(Part part) {
        return part.question instanceof Question.Words words && words.words().stream().allMatch(SwedishWords.shared()::isFunctionWord);
    }

    private static String strip(String told) {
        return told.substring(1, told.length() - 1);
    }
}
