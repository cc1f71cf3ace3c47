package se.samdiarium.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samdiarium.platform.Refusal;

/** What this request was refused for, to be shown at the top of the page and at the field it is about. */
@Named("notices")
@RequestScoped
public class Notices {

    /** A change that may be refused. */
    @FunctionalInterface
    public interface Change<T> {
        /** Carries it out. */
        T make() throws IOException;
    }

    private final Language language;
    private final List<Notice> all = new ArrayList<>();

    @Inject
    Notices(Language language) {
        this.language = language;
    }

    /** For the container's proxy. */
    protected Notices() {
        this(null);
    }

    /** Carries out the change; a refusal is kept to be shown, and the result is empty. Who is not logged in is still sent away. */
    public <T> Optional<T> attempt(String subject, Change<T> change) throws IOException {
        try {
            return Optional.of(change.make());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
                throw refusal;
            }
            add(subject, refusal);
            return Optional.empty();
        }
    }

    /** Keeps a refusal to be shown. */
    public void add(String subject, Refusal refusal) {
        all.add(Notice.of(refusal, subject, language.getLocale()));
    }

    /** All refusals of this request. */
    public List<Notice> getAll() {
        return List.copyOf(all);
    }

    /** What is to be said at this field; empty when nothing. */
    public String at(String field) {
        return all.stream().filter(notice -> notice.field().equals(field)).map(notice -> notice.text().found() + " " + notice.text().todo())
                .findFirst().orElse("");
    }

    /** Whether a refusal with this code is shown. */
    public boolean has(String code) {
        return all.stream().anyMatch(notice -> notice.code().equals(code));
    }
}
