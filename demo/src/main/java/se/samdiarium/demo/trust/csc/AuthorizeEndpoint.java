package se.samdiarium.demo.trust.csc;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.demo.trust.DemoSigner;
import se.samdiarium.demo.trust.TrustServiceSettings;
import se.samdiarium.demo.trust.http.Reply;
import se.samdiarium.demo.trust.http.Request;

/**
 * {@code oauth2/authorize}: shows the signer what is asked, takes the PIN, sends the browser back with a code. The request is kept here, named by
 * an unguessable value in the form; what is signed cannot be changed between page and PIN.
 */
final class AuthorizeEndpoint {

    private final TrustServiceSettings settings;
    private final Signers signers;
    private final PinGuard pins;
    private final ExpiringStore<AuthorizationRequest> pending;
    private final ExpiringStore<AuthorizationCode> codes;

    AuthorizeEndpoint(TrustServiceSettings settings, ExpiringStore<AuthorizationCode> codes) {
        Clock clock = settings.clock();
        this.settings = settings;
        this.signers = new Signers(settings.signers());
        this.pins = new PinGuard(clock);
        this.pending = new ExpiringStore<>(clock, Duration.ofMinutes(15));
        this.codes = codes;
    }

    Reply show(Request request) {
        Map<String, String> query;
        try {
            query = request.queryParameters();
        } catch (IllegalArgumentException e) {
            return SigningPage.message(400, "Begäran kan inte läsas", "Adressen är felaktigt kodad. Gå tillbaka och börja om.");
        }
        if (!settings.clientId().equals(query.get("client_id"))) {
            return SigningPage.message(400, "Okänd tjänst", "Den tjänst som skickade dig hit är inte registrerad här. Inget har signerats.");
        }
        Optional<URI> redirect = settings.redirectUris().stream().filter(uri -> uri.toString().equals(query.get("redirect_uri"))).findFirst();
        if (redirect.isEmpty()) {
            return SigningPage.message(400, "Okänd returadress",
                "Adressen som du skulle skickas tillbaka till (redirect_uri) är inte registrerad här. Inget har signerats.");
        }
        try {
            AuthorizationRequest parsed = AuthorizationRequest.parse(settings.clientId(), redirect.get(), query);
            parsed.signing().ifPresent(this::requireCredential);
            return page(200, parsed, pending.put(parsed), "");
        } catch (CscRefusal refusal) {
            Optional<String> state = Optional.ofNullable(query.get("state"));
            return Reply.redirect(AuthorizationRequest.refused(redirect.get(), state, refusal.error(), refusal.getMessage()));
        }
    }

    Reply answer(Request request) {
        Map<String, String> form;
        try {
            form = request.formParameters();
        } catch (IllegalArgumentException e) {
            return SigningPage.message(400, "Begäran kan inte läsas", "Formuläret är felaktigt kodat. Gå tillbaka och börja om.");
        }
        String name = form.getOrDefault("request", "");
        Optional<AuthorizationRequest> asked = pending.peek(name);
        if (asked.isEmpty()) {
            return SigningPage.message(410, "Begäran gäller inte längre",
                "Den har redan besvarats eller är äldre än 15 minuter. Gå tillbaka till tjänsten du kom från och börja om.");
        }
        if ("cancel".equals(form.get("action"))) {
            pending.take(name);
            AuthorizationRequest cancelled = asked.get();
            return Reply.redirect(AuthorizationRequest.refused(cancelled.redirectUri(), cancelled.state(), "access_denied", "The signer cancelled."));
        }
        return decide(asked.get(), name, form);
    }

    private Reply decide(AuthorizationRequest asked, String name, Map<String, String> form) {
        Optional<DemoSigner> signer = asked.signing().isPresent()
            ? signers.credential(asked.signing().get().credentialId())
            : signers.user(form.getOrDefault("user", "").strip());
        if (signer.isEmpty()) {
            return page(403, asked, name, "Användaren eller PIN-koden är fel. Försök igen.");
        }
        return switch (pins.check(signer.get(), form.getOrDefault("pin", "").strip())) {
            case PinGuard.Outcome.Right right -> granted(asked, name, signer.get());
            case PinGuard.Outcome.Wrong wrong -> page(403, asked, name, "PIN-koden är fel. %s kvar innan den spärras."
                .formatted(wrong.left() == 1 ? "Ett försök" : wrong.left() + " försök"));
            case PinGuard.Outcome.Locked locked -> page(403, asked, name,
                "PIN-koden är spärrad efter %d felaktiga försök. Den öppnas igen efter %d minuter. Du kan avbryta och signera senare."
                    .formatted(PinGuard.TRIES, PinGuard.LOCK.toMinutes()));
        };
    }

    private Reply granted(AuthorizationRequest asked, String name, DemoSigner signer) {
        if (pending.take(name).isEmpty()) {
            return SigningPage.message(410, "Begäran gäller inte längre", "Den har redan besvarats.");
        }
        return Reply.redirect(asked.granted(codes.put(new AuthorizationCode(asked, signer.userId()))));
    }

    private void requireCredential(SigningScope scope) {
        if (signers.credential(scope.credentialId()).isEmpty()) {
            throw CscRefusal.invalidRequest("credentialID is unknown");
        }
    }

    private Reply page(int status, AuthorizationRequest asked, String name, String problem) {
        if (asked.signing().isEmpty()) {
            return SigningPage.login(status, name, problem);
        }
        SigningScope scope = asked.signing().get();
        DemoSigner signer = signers.credential(scope.credentialId()).orElseThrow();
        return SigningPage.signing(status, signer, asked.description(), scope, name, problem);
    }
}
