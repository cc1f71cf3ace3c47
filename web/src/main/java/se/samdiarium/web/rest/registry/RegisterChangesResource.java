package se.samdiarium.web.rest.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.registry.CaseFields;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.ChangeCase;
import se.samdiarium.registry.ChangeEntry;
import se.samdiarium.registry.Classification;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryFields;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.Provision;
import se.samdiarium.registry.RegisterChange;
import se.samdiarium.registry.RegisteredCase;
import se.samdiarium.registry.RegisteredEntry;
import se.samdiarium.registry.boundary.DiaryAsOf;
import se.samdiarium.registry.boundary.RegisterChanges;
import se.samdiarium.web.rest.Form;

/** What the register says, its changes, and how it looked earlier. A change gives all fields; one left out is emptied. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegisterChangesResource {

    /** What an entry is to say; see {@link EntryFields}. */
    public record EntryChange(Long revision, String reason, String title, Direction direction, String type, LocalDate date,
            String correspondent, String note, SecrecyForm secrecy) {
    }

    /** What a case is to say; see {@link CaseFields}. */
    public record CaseChange(Long revision, String reason, String title, String handler, UUID classification, String note, SecrecyForm secrecy) {
    }

    @Inject
    private RegisterChanges changes;

    @Inject
    private DiaryAsOf asOf;

    /** What the register says of an entry. */
    @GET
    @Path("entries/{id}/register-data")
    public RegisteredEntry entry(@PathParam("id") UUID id) {
        return changes.entry(new EntryId(id));
    }

    /** Changes an entry. */
    @PUT
    @Path("entries/{id}/register-data")
    public RegisteredEntry change(@PathParam("id") UUID id, EntryChange form) {
        Form.required("body", form);
        return changes.change(new ChangeEntry(new EntryId(id), Form.required("revision", form.revision()), new EntryFields(form.title(),
                Form.required("direction", form.direction()), Form.required("type", form.type()), Form.required("date", form.date()),
                Optional.ofNullable(form.correspondent()), Optional.ofNullable(form.note()), SecrecyForm.of(form.secrecy())), form.reason()));
    }

    /** What the register says of a case and its entries. */
    @GET
    @Path("cases/{id}/register-data")
    public RegisteredCase file(@PathParam("id") UUID id) {
        return changes.file(new CaseId(id));
    }

    /** Changes a case. */
    @PUT
    @Path("cases/{id}/register-data")
    public RegisteredCase change(@PathParam("id") UUID id, CaseChange form) {
        Form.required("body", form);
        return changes.change(new ChangeCase(new CaseId(id), Form.required("revision", form.revision()), new CaseFields(form.title(),
                Optional.ofNullable(form.handler()), Optional.ofNullable(form.classification()), Optional.ofNullable(form.note()),
                SecrecyForm.of(form.secrecy())), form.reason()));
    }

    /** All changes of a case and its entries, the newest first. */
    @GET
    @Path("cases/{id}/changes")
    public List<RegisterChange> history(@PathParam("id") UUID id) {
        return changes.history(new CaseId(id));
    }

    /** A case as it looked at an instant (ISO 8601, {@code 2025-01-31T13:00:00Z}). */
    @GET
    @Path("cases/{id}/as-of")
    public RegisteredCase fileAsOf(@PathParam("id") UUID id, @QueryParam("at") String at) {
        return asOf.file(new CaseId(id), instant(at));
    }

    /** The entries registered on a day as they looked at an instant. */
    @GET
    @Path("diary/as-of")
    public List<RegisteredEntry> dayAsOf(@QueryParam("day") String day, @QueryParam("at") String at,
            @QueryParam("offset") @DefaultValue("0") int offset, @QueryParam("size") @DefaultValue("100") int size) {
        try {
            return asOf.day(LocalDate.parse(Form.required("day", day)), instant(at), offset, size);
        } catch (DateTimeException e) {
            throw Form.malformed("query parameter 'day' is not understood: " + day);
        }
    }

    /** The provisions a sekretessmarkering can name. */
    @GET
    @Path("provisions")
    public List<Provision> provisions() {
        return changes.provisions();
    }

    /** The classes a case can have. */
    @GET
    @Path("classifications")
    public List<Classification> classifications() {
        return changes.classifications();
    }

    private static Instant instant(String at) {
        try {
            return Instant.parse(Form.required("at", at));
        } catch (DateTimeException e) {
            throw Form.malformed("query parameter 'at' is not understood: " + at);
        }
    }
}
