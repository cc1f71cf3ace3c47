package se.samdiarium.language.control;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that Swedish makes of every verb and that the word list mostly leaves out where they stand alone: lärare, föring, sökande, baserad. */
final class VerbalWords {

    private static final Pattern MADE = Pattern.compile("(?<verb>.{3,})(?:ing|ande|ende|are|else|ad)");
    private static final List<Pattern> FORMS = Stream.of("(?<base>.{2,}are)s?", "(?<agent>.{2,}ar)(?:en|na)s?", "(?<base>.{2,}ing)(?:en|ar|arna)?s?",
            "(?<base>.{2,}[ae]nde)(?:t|n|na)?s?", "(?<participle>.{2,}a)(?:d|t|de)s?",
            "(?<base>.{2,}else)(?:n|r|rna)?s?")
            .map(Pattern::compile).toList();

    private final WordList words;

    VerbalWords(WordList words) {
        this.words = words;
    }

    /** Whether a verb of the list is in it (värdera: värdering). */
    boolean isMade(String word) {
        Matcher made = MADE.matcher(word);
        if (!made.matches()) {
            return false;
        }
        String verb = made.group("verb");
        return words.isEntry(verb + "a") || words.isVerb(verb) || verb.endsWith("n") && words.isEntry(verb.substring(0, verb.length() - 1) + "a");
    }

    /** The base forms of which this would be a form; such as are made of a verb of the list. */
    List<String> bases(String form) {
        return FORMS.stream().map(pattern -> pattern.matcher(form)).filter(Matcher::matches).map(VerbalWords::base).filter(this::isMade).toList();
    }

    private static String base(Matcher form) {
        return form.namedGroups().containsKey("base") ? form.group("base")
                : form.namedGroups().containsKey("agent") ? form.group("agent") + "e" : form.group("participle") + "d";
    }
}
