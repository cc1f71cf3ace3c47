package se.samdiarium.web.page.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.samdiarium.access.AccountView;
import se.samdiarium.access.boundary.Accounts;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Regions;
import se.samdiarium.web.page.Words;

/** The accounts for administrators: closing, opening, another password. */
@Named("accountsPage")
@RequestScoped
public class AccountsPage {

    private final Accounts accounts;
    private final Notices notices;
    private final Regions regions;
    private final Words words;
    private final HttpServletRequest request;
    private List<AccountView> all;
    private String done = "";

    @Inject
    AccountsPage(Accounts accounts, Notices notices, Regions regions, Words words, HttpServletRequest request) {
        this.accounts = accounts;
        this.notices = notices;
        this.regions = regions;
        this.words = words;
        this.request = request;
    }

    /** For the container's proxy. */
    protected AccountsPage() {
        this(null, null, null, null, null);
    }

    /** All accounts. */
    public List<AccountView> all() {
        if (all == null) {
            all = accounts.all();
        }
        return all;
    }

    /** What an account is of. */
    public String region(AccountView account) {
        return account.region().map(regions::name).orElseGet(() -> words.texts().of("person.all-regions"));
    }

    /** What the person is. */
    public String roles(AccountView account) {
        return account.roles().stream().sorted().map(role -> words.texts().of("role." + role)).collect(Collectors.joining(", "));
    }

    /** Carries out what the pressed button says; the user name comes with the button. An address alone changes nothing. */
    public void act() throws IOException {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        act("stang", "accounts.was-closed", accounts::close);
        act("oppna", "accounts.was-opened", accounts::open);
        act("byt", "accounts.was-password", username -> accounts.replacePassword(username,
                Optional.ofNullable(request.getParameter("losenord-" + username)).orElse("")));
    }

    private void act(String button, String told, Consumer<String> change) throws IOException {
        String username = request.getParameter(button);
        if (username != null) {
            done = notices.attempt(username, () -> {
                change.accept(username);
                return words.fill(told, username);
            }).orElse("");
            all = null;
        }
    }

    /** What was done; empty when nothing. */
    public String getDone() {
        return done;
    }
}
