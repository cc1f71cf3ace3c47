package se.samdiarium.web.rest.access;

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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.AccountView;
import se.samdiarium.access.Caller;
import se.samdiarium.access.NewAccount;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.access.boundary.Accounts;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.web.rest.Form;

/** Accounts, and who the caller is. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountsResource {

    /** An account to be made; see {@link NewAccount}. */
    public record AccountForm(String username, String displayName, Optional<RegionCode> region, Set<Role> roles, String password) {
    }

    /** Where a person gets reminders; left out: nowhere. */
    public record EmailForm(Optional<String> email) {
    }

    /** The id of what was made. */
    public record Created(UUID id) {
    }

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentCaller current;

    /** Another password. */
    public record PasswordForm(String password) {
    }

    /** Who asks. */
    @GET
    @Path("me")
    public Caller me() {
        return current.get();
    }

    /** Makes an account. */
    @POST
    @Path("accounts")
    public Response create(AccountForm form) {
        Form.required("body", form);
        UUID id = accounts.create(new NewAccount(Form.required("username", form.username()), Form.required("displayName", form.displayName()),
                form.region() == null ? Optional.empty() : form.region(), Form.required("roles", form.roles()),
                Form.required("password", form.password())));
        return Response.created(URI.create("accounts/" + id)).entity(new Created(id)).build();
    }

    /** Sets where a person gets reminders by e-mail. */
    @PUT
    @Path("accounts/{username}/email")
    public void changeEmail(@PathParam("username") String username, EmailForm form) {
        Form.required("body", form);
        accounts.changeEmail(username, form.email() == null ? Optional.empty() : form.email());
    }

    /** All accounts, open and closed. */
    @GET
    @Path("accounts")
    public List<AccountView> all() {
        return accounts.all();
    }

    /** Closes an account, at once. */
    @POST
    @Path("accounts/{username}/closing")
    public void close(@PathParam("username") String username) {
        accounts.close(username);
    }

    /** Opens a closed account. */
    @POST
    @Path("accounts/{username}/opening")
    public void open(@PathParam("username") String username) {
        accounts.open(username);
    }

    /** Gives an account another password. */
    @PUT
    @Path("accounts/{username}/password")
    public void replacePassword(@PathParam("username") String username, PasswordForm form) {
        Form.required("body", form);
        accounts.replacePassword(username, Form.required("password", form.password()));
    }
}
