package se.samdiarium.web.page.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import se.samdiarium.audit.ChainBreak;
import se.samdiarium.audit.ChainCheck;
import se.samdiarium.audit.boundary.AuditChain;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Words;

/** The audit chain for administrators and auditors: what verifications found, and ordering one. */
@Named("auditPage")
@RequestScoped
public class AuditPage {

    private final AuditChain chain;
    private final Notices notices;
    private final Words words;
    private List<ChainCheck> results;
    private String started;

    @Inject
    AuditPage(AuditChain chain, Notices notices, Words words) {
        this.chain = chain;
        this.notices = notices;
        this.words = words;
    }

    /** For the container's proxy. */
    protected AuditPage() {
        this(null, null, null);
    }

    /** Whether a verification is under way. */
    public boolean isRunning() {
        return chain.isRunning();
    }

    /** The newest results, newest first. */
    public List<ChainCheck> results() {
        if (results == null) {
            results = chain.results();
        }
        return results;
    }

    /** The newest result; null when there is none. */
    public ChainCheck getLast() {
        return results().stream().findFirst().orElse(null);
    }

    /** Where and how the chain breaks, in words; empty when it holds. */
    public String broken(ChainCheck check) {
        return check.first().map(this::place).orElse("");
    }

    private String place(ChainBreak broken) {
        return words.fill("audit.break." + broken.kind(), broken.sequence(), broken.event().map(String::valueOf).orElse("–"));
    }

    /** Orders a verification. */
    public String verify() throws IOException {
        return notices.attempt("", () -> {
            chain.verify();
            return "/kontroll?faces-redirect=true&bestalld=1";
        }).orElse(null);
    }

    /** Whether a verification was just ordered. */
    public String getStarted() {
        return started;
    }

    /** From the address. */
    public void setStarted(String started) {
        this.started = started;
    }
}
