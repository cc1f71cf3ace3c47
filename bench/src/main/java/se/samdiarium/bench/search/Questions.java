package se.samdiarium.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.samdiarium.bench.generated.Passages;

/** Questions as a lawyer asks them, of words that occur together: one to three words, or a quoted phrase. The same ones at every call. */
final class Questions {

    private static final long SEED = 4;
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])[a-zåäö]{6,}(?![\\p{L}\\p{N}])");
    private static final Pattern PHRASE = Pattern.compile("(?<![\\p{L}\\p{N}])[a-zåäö]{4,} [a-zåäö]{6,}(?![\\p{L}\\p{N}])");
    private static final int ONE_IN = 5;
    private static final int MOST_TRIES = 1_000;

    private Questions() {
    }

    /** So many questions: of five, one of one word, two of two, one of three, and one phrase. */
    static List<String> of(Passages passages, int many) {
        Random random = new Random(SEED);
        List<String> questions = new ArrayList<>();
        for (int tries = 0; questions.size() < many; tries++) {
            if (tries > many * MOST_TRIES) {
                throw new IllegalArgumentException("the passages have too few words for questions: " + questions);
            }
            String text = passages.all().get(random.nextInt(passages.all().size())).text();
            int kind = questions.size() % ONE_IN;
            List<String> found = (kind == 0 ? PHRASE : WORD).matcher(text).results().map(MatchResult::group).distinct().toList();
            int words = kind == 0 || kind == 1 ? 1 : kind == 2 ? 3 : 2;
            if (found.size() >= words) {
                List<String> chosen = random.ints(0, found.size()).distinct().limit(words).mapToObj(found::get).toList();
                questions.add(kind == 0 ? '"' + chosen.getFirst() + '"' : String.join(" ", chosen));
            }
        }
        return questions;
    }

    /** So many different words of the passages. */
    static List<String> words(Passages passages, int many) {
        Random random = new Random(SEED);
        return random.ints(0, passages.all().size()).mapToObj(at -> passages.all().get(at).text())
                .map(text -> WORD.matcher(text).results().map(MatchResult::group).toList())
                .filter(words -> !words.isEmpty()).map(words -> words.get(random.nextInt(words.size()))).distinct().limit(many).toList();
    }
}
