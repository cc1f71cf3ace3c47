package se.samdiarium.web.page.fault;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;
import se.samdiarium.web.http.FaultDoor;
import se.samdiarium.web.page.Language;
import se.samdiarium.web.page.Words;

/** The page shown when a page could not be: what happened, why, what to do now. */
@Named("faultPage")
@RequestScoped
public class FaultPage {

    /** Request attribute with the {@link Refusal} that led here. */
    static final String REFUSAL = "se.samdiarium.refusal";

    private static final Set<Integer> WORDED = Set.of(403, 404, 405, 413, 500);

    private final HttpServletRequest request;
    private final Language language;
    private final Words words;

    @Inject
    FaultPage(HttpServletRequest request, Language language, Words words) {
        this.request = request;
        this.language = language;
        this.words = words;
    }

    /** For the container's proxy. */
    protected FaultPage() {
        this(null, null, null);
    }

    /** The sentences: of the refusal, or else by the status. */
    public RefusalText text() {
        if (request.getAttribute(REFUSAL) instanceof Refusal refusal) {
            return RefusalText.of(refusal, language.getLocale());
        }
        String key = "fault." + (WORDED.contains(status()) ? status() : 500);
        return new RefusalText(words.texts().of(key + ".title"), words.texts().of(key + ".found"), words.texts().of(key + ".todo"));
    }

    /** HTTP status. */
    public int status() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 500;
    }

    /** Number under which the fault is logged; empty when there was no fault. */
    public String incident() {
        return request.getAttribute(FaultDoor.INCIDENT) instanceof String incident ? incident : "";
    }
}
