package se.samdiarium.web.page.preservation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import se.samdiarium.document.FixityState;
import se.samdiarium.document.boundary.Fixity;
import se.samdiarium.preservation.PreservationAlarm;
import se.samdiarium.preservation.PreservedView;
import se.samdiarium.preservation.boundary.Preservation;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Regions;
import se.samdiarium.web.page.Words;

/** Until when signatures are provable, what is renewed when, and whether what is kept is whole. */
@Named("preservationPage")
@RequestScoped
public class PreservationPage {

    private static final Set<String> DOUBTFUL = Set.of("INDETERMINATE", "TRUST_UNAVAILABLE");

    private final Preservation preservation;
    private final Fixity fixity;
    private final Notices notices;
    private final Regions regions;
    private final Words words;
    private List<PreservedView> all;
    private FixityState whole;
    private String ordered;

    @Inject
    PreservationPage(Preservation preservation, Fixity fixity, Notices notices, Regions regions, Words words) {
        this.preservation = preservation;
        this.fixity = fixity;
        this.notices = notices;
        this.regions = regions;
        this.words = words;
    }

    /** For the container's proxy. */
    protected PreservationPage() {
        this(null, null, null, null, null);
    }

    /** Reads it before anything is shown: who is not of the host is refused. */
    public void load() {
        all();
    }

    /** All that is kept provable, what is due first first. */
    public List<PreservedView> all() {
        if (all == null) {
            all = preservation.all();
        }
        return all;
    }

    /** Whether somebody has to look. */
    public PreservationAlarm alarm() {
        return preservation.alarm();
    }

    /** Whether the files are whole. */
    public FixityState whole() {
        if (whole == null) {
            whole = fixity.state();
        }
        return whole;
    }

    /** What a document is called: kind and region. */
    public String name(PreservedView document) {
        String kind = words.texts().of("preservation.kind." + document.kind());
        return document.region().map(region -> kind + ", " + regions.name(region)).orElse(kind);
    }

    /** Colour of a document's state. */
    public String tone(PreservedView document) {
        if (document.fault().isPresent()) {
            return "bad";
        }
        return document.outcome().map(Enum::name).map(outcome -> "PASSED".equals(outcome) ? "good"
                : DOUBTFUL.contains(outcome) ? "warning" : "bad").orElse("quiet");
    }

    /** Symbol of a document's state. */
    public String symbol(PreservedView document) {
        return switch (tone(document)) {
            case "good" -> "✓";
            case "warning" -> "?";
            case "quiet" -> "…";
            default -> "!";
        };
    }

    /** Word for a document's state. */
    public String word(PreservedView document) {
        return document.outcome().map(outcome -> words.texts().of("PASSED".equals(outcome.name()) ? "indication.TOTAL_PASSED"
                : "verify.outcome." + outcome)).orElseGet(() -> words.texts().of("preservation.pending"));
    }

    /** How often and when last it was renewed. */
    public String renewals(PreservedView document) {
        return document.renewedAt().map(at -> words.texts().count("preservation.renewals", document.renewals(), words.day(at)))
                .orElseGet(() -> words.texts().of("preservation.never"));
    }

    /** Has a document looked at now. */
    public String hurry(PreservedView document) throws IOException {
        return ordered("kontroll", () -> preservation.hurry(document.document()));
    }

    /** Has everything hashed anew. */
    public String hash() throws IOException {
        return ordered("summor", fixity::order);
    }

    private String ordered(String what, Runnable order) throws IOException {
        return notices.attempt("", () -> {
            order.run();
            return "/bevarande?faces-redirect=true&bestallt=" + what;
        }).orElse(null);
    }

    /** What was just ordered; null when nothing. */
    public String getOrdered() {
        return ordered;
    }

    /** From the address. */
    public void setOrdered(String ordered) {
        this.ordered = ordered;
    }
}
