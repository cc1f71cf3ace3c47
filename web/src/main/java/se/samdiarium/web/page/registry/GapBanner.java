package se.samdiarium.web.page.registry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import se.samdiarium.access.Right;
import se.samdiarium.registry.GapAlarm;
import se.samdiarium.registry.boundary.GapReport;
import se.samdiarium.web.page.Person;
import se.samdiarium.web.page.Words;

/** Tells those who can do something about it that numbers of their diaries are not accounted for. */
@Named("gapBanner")
@RequestScoped
public class GapBanner {

    private final GapReport report;
    private final Person person;
    private final Words words;
    private GapAlarm alarm;

    @Inject
    GapBanner(GapReport report, Person person, Words words) {
        this.report = report;
        this.person = person;
        this.words = words;
    }

    /** For the container's proxy. */
    protected GapBanner() {
        this(null, null, null);
    }

    /** Whether it is shown: to registrars for their region, to administrators for what they administer. */
    public boolean isShown() {
        return (person.may(Right.REGISTER) || person.may(Right.ADMINISTER)) && alarm().raised();
    }

    /** What is wrong. */
    public String words() {
        List<String> told = new ArrayList<>();
        if (alarm().unexplained() > 0) {
            told.add(words.count("numbers.alarm-unexplained", alarm().unexplained()));
        } else if (alarm().series() > 0) {
            told.add(words.texts().of("numbers.alarm-counter"));
        }
        if (alarm().cases() > 0) {
            told.add(words.count("numbers.alarm-cases", alarm().cases()));
        }
        if (alarm().overdue()) {
            told.add(words.texts().of("numbers.alarm-overdue"));
        }
        return String.join(" ", told);
    }

    private GapAlarm alarm() {
        if (alarm == null) {
            alarm = report.alarmHere();
        }
        return alarm;
    }
}
