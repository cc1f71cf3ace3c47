package se.samdiarium.web.page.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.AttemptId;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.boundary.Signatures;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;

/**
 * Where the trust service sends the signatory back to: the redirection endpoint of OAuth 2.0 (RFC 6749 section 3.1.2). A GET that changes
 * state, as that standard has it; {@code state} names the attempt, which its own signatory uses once.
 */
@Named("signAnswer")
@RequestScoped
public class SignAnswerPage {

    private final Signatures signatures;
    private final Notices notices;
    private String state;
    private String code;
    private String error;

    @Inject
    SignAnswerPage(Signatures signatures, Notices notices) {
        this.signatures = signatures;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected SignAnswerPage() {
        this(null, null);
    }

    /** Completes the signature and leads to its receipt; a refusal stays on this page and says what to do. */
    public String complete() throws IOException {
        if (code == null) {
            notices.attempt("", this::cancel);
            return null;
        }
        Optional<CounterpartView> signed = notices.attempt("", () -> signatures.complete(attempt(), code));
        return signed.map(part -> "/kvittens?faces-redirect=true&runda=" + part.round()).orElse(null);
    }

    private Void cancel() {
        String reason = error == null ? "unknown" : error;
        signatures.cancelled(attempt(), reason);
        throw new Refusal(Refusal.Kind.CONFLICT, "signing.cancelled", reason);
    }

    private AttemptId attempt() {
        return Ids.parse(state, AttemptId::new, "signing.attempt-unknown");
    }

    /** The attempt. */
    public String getState() {
        return state;
    }

    /** Takes the attempt. */
    public void setState(String state) {
        this.state = state;
    }

    /** Authorization code. */
    public String getCode() {
        return code;
    }

    /** Takes the authorization code. */
    public void setCode(String code) {
        this.code = code;
    }

    /** Why there is no code (RFC 6749 section 4.1.2.1). */
    public String getError() {
        return error;
    }

    /** Takes why there is no code. */
    public void setError(String error) {
        this.error = error;
    }
}
