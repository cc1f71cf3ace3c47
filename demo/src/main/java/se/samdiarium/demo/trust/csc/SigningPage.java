package se.samdiarium.demo.trust.csc;

import java.util.Base64;
import java.util.HexFormat;
import se.samdiarium.demo.trust.DemoSigner;
import se.samdiarium.demo.trust.http.Reply;
import se.samdiarium.demo.trust.http.Template;

/** The pages people see, in Swedish, each marked as a test service. */
final class SigningPage {

    private static final int GROUP = 4;

    private SigningPage() {
    }

    static Reply signing(int status, DemoSigner signer, String description, SigningScope scope, String request, String problem) {
        String content = Template.beside(SigningPage.class, "signing.html")
            .with("name", signer.displayName())
            .with("organisation", signer.organisation())
            .with("description", description.isBlank() ? "Ingen beskrivning gavs" : description)
            .with("hash", grouped(scope.hashes().getFirst()))
            .with("request", request)
            .markup("problem", problem(problem))
            .with("problemId", problem.isEmpty() ? "" : " problem")
            .markup("invalid", problem.isEmpty() ? "" : " aria-invalid=\"true\"")
            .text();
        return page(status, problem.isEmpty() ? "Signera" : "Fel: Signera", content);
    }

    static Reply login(int status, String request, String problem) {
        String content = Template.beside(SigningPage.class, "login.html")
            .with("request", request)
            .markup("problem", problem(problem))
            .markup("invalid", problem.isEmpty() ? "" : " aria-invalid=\"true\" aria-describedby=\"problem\"")
            .text();
        return page(status, problem.isEmpty() ? "Logga in" : "Fel: Logga in", content);
    }

    static Reply message(int status, String title, String text) {
        return page(status, title, "<h1>%s</h1>\n<p>%s</p>".formatted(Template.escape(title), Template.escape(text)));
    }

    /** The first page of the service: what it is. */
    static Reply home() {
        return page(200, "Om tjänsten", Template.beside(SigningPage.class, "home.html").text());
    }

    private static Reply page(int status, String title, String content) {
        return Reply.html(status, Template.beside(SigningPage.class, "page.html").with("title", title).markup("content", content).text());
    }

    private static String problem(String problem) {
        return problem.isEmpty() ? ""
            : "<p class=\"problem\" id=\"problem\" role=\"alert\"><strong>Fel:</strong> " + Template.escape(problem) + "</p>";
    }

    private static String grouped(String base64) {
        String hex = HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
        return hex.replaceAll("(.{" + GROUP + "})(?!$)", "$1 ");
    }
}
