package se.samdiarium.web.rest.intake;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.intake.MailSecurity;
import se.samdiarium.intake.MailboxId;
import se.samdiarium.intake.MailboxSettings;
import se.samdiarium.intake.MailboxSettings.MailServer;
import se.samdiarium.intake.MailboxSettings.MailboxFolders;
import se.samdiarium.intake.MailboxView;
import se.samdiarium.intake.QuarantineReason;
import se.samdiarium.intake.ReconciliationView;
import se.samdiarium.intake.boundary.Mailboxes;
import se.samdiarium.web.rest.Form;

/** Mailboxes, for administrators. Passwords are settings of the server and are neither taken nor told here. */
@Path("mailboxes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MailboxesResource {

    /** A mailbox as set; see {@link MailboxSettings}. Without {@code folder} it is {@code INBOX}; without {@code active} it is read. */
    public record MailboxForm(RegionCode region, String name, String address, String host, Integer port, MailSecurity security, String username,
            String folder, String processedFolder, String secretRef, Boolean active, Set<String> knownSenders) {

        MailboxSettings settings() {
            return new MailboxSettings(Form.required("region", region), Form.required("name", name), Form.required("address", address),
                    new MailServer(Form.required("host", host), Form.required("port", port), Form.required("security", security)),
                    Form.required("username", username),
                    new MailboxFolders(folder == null ? "INBOX" : folder, Form.required("processedFolder", processedFolder)),
                    Form.required("secretRef", secretRef), active == null || active, knownSenders == null ? Set.of() : knownSenders);
        }

        static MailboxForm of(MailboxSettings box) {
            return new MailboxForm(box.region(), box.name(), box.address(), box.server().host(), box.server().port(), box.server().security(),
                    box.username(), box.folders().incoming(), box.folders().processed(), box.secretRef(), box.active(), box.knownSenders());
        }
    }

    /** A mailbox as shown; see {@link MailboxView}. */
    public record Shown(MailboxId id, MailboxForm settings, boolean hasPassword, Instant readAt, String fault) {

        static Shown of(MailboxView box) {
            return new Shown(box.id(), MailboxForm.of(box.settings()), box.hasPassword(), box.roundAt().orElse(null),
                    box.roundFault().map(QuarantineReason::line).orElse(null));
        }
    }

    /** A comparison, and whether somebody must look; see {@link ReconciliationView}. */
    public record Compared(String mailbox, Instant runAt, Instant since, boolean alarm, ReconciliationView.Counts counts,
            ReconciliationView.Differences differences, String fault, List<String> examples) {

        static Compared of(ReconciliationView result) {
            return new Compared(result.mailbox(), result.runAt(), result.since(), result.alarm(), result.counts(), result.differences(),
                    result.fault().map(QuarantineReason::line).orElse(null), result.examples());
        }
    }

    @Inject
    private Mailboxes mailboxes;

    /** All mailboxes. */
    @GET
    public List<Shown> all() {
        return mailboxes.all().stream().map(Shown::of).toList();
    }

    /** One mailbox. */
    @GET
    @Path("{id}")
    public Shown get(@PathParam("id") UUID id) {
        return Shown.of(mailboxes.get(new MailboxId(id)));
    }

    /** Adds a mailbox. */
    @POST
    public Response add(MailboxForm form) {
        MailboxView made = mailboxes.add(Form.required("body", form).settings());
        return Response.created(URI.create("mailboxes/" + made.id())).entity(Shown.of(made)).build();
    }

    /** Changes a mailbox; {@code "active": false} turns it off. */
    @PUT
    @Path("{id}")
    public Shown change(@PathParam("id") UUID id, MailboxForm form) {
        return Shown.of(mailboxes.change(new MailboxId(id), Form.required("body", form).settings()));
    }

    /** Reads the mailbox now and tells how it went. */
    @POST
    @Path("{id}/reading")
    public MailResource.RoundForm read(@PathParam("id") UUID id) {
        return MailResource.RoundForm.of(mailboxes.read(new MailboxId(id)));
    }

    /** Compares all active mailboxes with the ledger now. */
    @POST
    @Path("reconciliation")
    public List<Compared> reconcile() {
        return mailboxes.reconcile().stream().map(Compared::of).toList();
    }
}
