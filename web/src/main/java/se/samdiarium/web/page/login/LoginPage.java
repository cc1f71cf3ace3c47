package se.samdiarium.web.page.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import se.samdiarium.access.TooManyAttempts;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.web.http.FaultDoor;
import se.samdiarium.web.http.LocalPath;
import se.samdiarium.web.login.FirstPage;
import se.samdiarium.web.login.HeldLogIn;
import se.samdiarium.web.page.Notices;

/** Logging in. A wrong password keeps the user name. */
@Named("login")
@RequestScoped
public class LoginPage {

    private final SecurityContext security;
    private final CurrentCaller current;
    private final FirstPage firstPage;
    private final Notices notices;
    private String username;
    private String password;
    private String back;
    private boolean wrong;

    @Inject
    LoginPage(SecurityContext security, CurrentCaller current, FirstPage firstPage, Notices notices) {
        this.security = security;
        this.current = current;
        this.firstPage = firstPage;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected LoginPage() {
        this(null, null, null, null);
    }

    /** Sends a person who is logged in already to the first page. */
    public void skipWhenKnown() throws IOException {
        if (current.find().isPresent()) {
            redirect(firstPage.of(current.get()));
        }
    }

    /** Logs in and leads to the page asked for, or to the first page of the role. */
    public void enter() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        AuthenticationStatus status = username == null || password == null ? AuthenticationStatus.SEND_FAILURE
                : security.authenticate((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(),
                        AuthenticationParameters.withParams().credential(
                                new UsernamePasswordCredential(username.strip().toLowerCase(Locale.ROOT), password)));
        if (status == AuthenticationStatus.SUCCESS) {
            redirect(LocalPath.parse(back).map(LocalPath::value).orElseGet(() -> firstPage.of(current.get())));
            return;
        }
        Optional<TooManyAttempts> held = HeldLogIn.of((HttpServletRequest) external.getRequest());
        held.ifPresent(refusal -> notices.add("", refusal));
        wrong = held.isEmpty();
        external.setResponseStatus(held.map(FaultDoor::status).orElse(HttpServletResponse.SC_UNAUTHORIZED));
    }

    private static void redirect(String path) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + path);
        faces.responseComplete();
    }

    /** Whether user name and password did not fit together. */
    public boolean isWrong() {
        return wrong;
    }

    /** Log-in name as typed. */
    public String getUsername() {
        return username;
    }

    /** Takes the log-in name. */
    public void setUsername(String username) {
        this.username = username;
    }

    /** Never shown again. */
    public String getPassword() {
        return null;
    }

    /** Takes the password. */
    public void setPassword(String password) {
        this.password = password;
    }

    /** The page asked for. */
    public String getBack() {
        return back;
    }

    /** Takes the page asked for; followed only when it is of this site. */
    public void setBack(String back) {
        this.back = back;
    }
}
