package se.samdiarium.web.rest.intake;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.intake.MailId;
import se.samdiarium.intake.MailView;
import se.samdiarium.intake.QuarantineId;
import se.samdiarium.intake.QuarantineReason;
import se.samdiarium.intake.QuarantineView;
import se.samdiarium.intake.RoundResult;
import se.samdiarium.intake.boundary.Mail;
import se.samdiarium.platform.RefusalText;
import se.samdiarium.web.rest.Form;

/** What has come by e-mail to the caller's region, and what could not be taken. */
@Path("mail")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MailResource {

    /** Why a message shall not be filed. */
    public record DismissalForm(String reason) {
    }

    /** A message in quarantine, with the sentences that say why in the asker's language. */
    public record Quarantined(QuarantineView message, String title, String detail, String todo) {

        static Quarantined of(QuarantineView message, Locale locale) {
            RefusalText text = message.reason().text(locale);
            return new Quarantined(message, text.title(), text.found(), text.todo());
        }
    }

    @Inject
    private Mail mail;

    @Context
    private HttpHeaders headers;

    /** The last messages, each with its files. */
    @GET
    public List<MailView> latest() {
        return mail.latest();
    }

    /** Messages of which a file waits in the inbox. */
    @GET
    @Path("waiting")
    public List<MailView> waiting() {
        return mail.waiting();
    }

    /** One message. */
    @GET
    @Path("messages/{id}")
    public MailView message(@PathParam("id") UUID id) {
        return mail.get(new MailId(id));
    }

    /** The message a file came with; 204 when it did not come by e-mail. */
    @GET
    @Path("files/{received}")
    public Response messageOf(@PathParam("received") UUID received) {
        return mail.messageOf(new ReceivedId(received)).map(Response::ok).orElseGet(Response::noContent).build();
    }

    /** Reads the region's mailboxes now; 204 when it has none. */
    @POST
    @Path("reading")
    public Response read() {
        return mail.read().map(result -> Response.ok(RoundForm.of(result))).orElseGet(Response::noContent).build();
    }

    /** What could not be taken. */
    @GET
    @Path("quarantine")
    public List<Quarantined> quarantine() {
        return mail.quarantine().stream().map(this::told).toList();
    }

    /** Has the message tried again at the next reading. */
    @POST
    @Path("quarantine/{id}/retry")
    public Quarantined retry(@PathParam("id") UUID id) {
        return told(mail.retry(new QuarantineId(id)));
    }

    /** Decides that the message shall not be filed. */
    @POST
    @Path("quarantine/{id}/dismissal")
    public Quarantined dismiss(@PathParam("id") UUID id, DismissalForm form) {
        return told(mail.dismiss(new QuarantineId(id), Form.required("reason", Form.required("body", form).reason())));
    }

    /** The last comparisons of mailboxes and ledger. */
    @GET
    @Path("reconciliations")
    public List<MailboxesResource.Compared> reconciliations() {
        return mail.reconciliations().stream().map(MailboxesResource.Compared::of).toList();
    }

    private Quarantined told(QuarantineView message) {
        List<Locale> wanted = headers.getAcceptableLanguages();
        return Quarantined.of(message, wanted.isEmpty() || wanted.getFirst().getLanguage().equals("*") ? Locale.of("sv") : wanted.getFirst());
    }

    /** What one reading did. */
    record RoundForm(int filed, int known, int quarantined, String fault) {

        static RoundForm of(RoundResult result) {
            return new RoundForm(result.filed(), result.known(), result.quarantined(), result.fault().map(QuarantineReason::line).orElse(null));
        }
    }
}
