package se.samdiarium.web.page.calendar;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import se.samdiarium.access.Right;
import se.samdiarium.calendar.Agenda;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.DueText;
import se.samdiarium.calendar.boundary.Deadlines;
import se.samdiarium.web.page.Language;
import se.samdiarium.web.page.Person;
import se.samdiarium.web.page.Words;

/** What the person has to do, in groups: late, today, this week, later. Asked once a request. */
@Named("todo")
@RequestScoped
public class TodoPart {

    /**
     * A group.
     *
     * @param key  overdue, today, week or later
     * @param dues in order
     */
    public record Group(String key, List<Due> dues) {

        /** Whether these are late. */
        public boolean isLate() {
            return "overdue".equals(key);
        }
    }

    private final Deadlines deadlines;
    private final Person person;
    private final Language language;
    private final Words words;
    private Agenda agenda;

    @Inject
    TodoPart(Deadlines deadlines, Person person, Language language, Words words) {
        this.deadlines = deadlines;
        this.person = person;
        this.language = language;
        this.words = words;
    }

    /** For the container's proxy. */
    protected TodoPart() {
        this(null, null, null, null);
    }

    /** Whether there is anything to show to this person. */
    public boolean isShown() {
        return person.may(Right.READ);
    }

    /** Everything. */
    public Agenda agenda() {
        if (agenda == null) {
            agenda = deadlines.agenda();
        }
        return agenda;
    }

    /** The groups that are not empty. */
    public List<Group> groups() {
        Agenda all = agenda();
        return Stream.of(new Group("overdue", all.overdue()), new Group("today", all.dueToday()), new Group("week", all.thisWeek()),
                new Group("later", all.later())).filter(group -> !group.dues().isEmpty()).toList();
    }

    /** What is to be done, in the language of the page. */
    public String what(Due due) {
        return DueText.of(due.kind(), language.getLocale());
    }

    /** How far away a day is, in words. */
    public String distance(LocalDate day) {
        long days = ChronoUnit.DAYS.between(agenda().today(), day);
        if (days == 0) {
            return words.texts().of("todo.today");
        }
        return days < 0 ? words.count("todo.late", -days) : words.count("todo.left", days);
    }
}
