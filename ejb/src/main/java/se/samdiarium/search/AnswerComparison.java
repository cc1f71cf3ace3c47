package se.samdiarium.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;

/**
 * What the answers to a remiss (remissvar) say about a section of what was sent out, side by side.
 *
 * @param caseId    the remiss' case
 * @param number    of the case
 * @param title     of the case
 * @param section   asked for; empty when none is chosen: then there are no passages
 * @param sections  sections that any answer speaks of, and in how many answerers' answers each is found
 * @param answerers who has answered: regions by code, then others by name
 * @param missing   regions that have not answered
 */
public record AnswerComparison(CaseId caseId, String number, String title, Optional<Section> section, List<Spoken> sections,
        List<Answerer> answerers, List<RegionCode> missing) {

    /** Keeps its own copies. */
    public AnswerComparison {
        sections = List.copyOf(sections);
        answerers = List.copyOf(answerers);
        missing = List.copyOf(missing);
    }

    /** A section and how many have spoken of it. */
    public record Spoken(Section section, int answerers) {
    }

    /**
     * Who has answered, with all the answers given.
     *
     * @param region  empty for others than the regions
     * @param name    as known, or as registered
     * @param answers by date
     */
    public record Answerer(Optional<RegionCode> region, String name, List<Answer> answers) {

        /** Keeps its own copy. */
        public Answerer {
            answers = List.copyOf(answers);
        }

        /** Whether anything of it is about the section. */
        public boolean says() {
            return answers.stream().anyMatch(answer -> !answer.passages().isEmpty());
        }

        /** Whether all the answers could be read: otherwise silence tells nothing. */
        public boolean readable() {
            return answers.stream().allMatch(Answer::readable);
        }
    }

    /**
     * An answer.
     *
     * @param entry    by which it is registered
     * @param number   of the entry
     * @param title    of the entry
     * @param date     day it came in or was drawn up
     * @param document empty for what is kept on paper
     * @param version  the newest one, which the passages are of; 0 without a document
     * @param readable whether there is a text
     * @param passages in the order of the text
     */
    public record Answer(EntryId entry, String number, String title, LocalDate date, Optional<DocumentId> document, int version,
            boolean readable, List<Passage> passages) {

        /** Keeps its own copy. */
        public Answer {
            passages = List.copyOf(passages);
        }
    }
}
