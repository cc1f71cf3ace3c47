package se.samdiarium.web.page.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.intake.MailSecurity;
import se.samdiarium.intake.MailboxSettings;
import se.samdiarium.intake.MailboxSettings.MailServer;
import se.samdiarium.intake.MailboxSettings.MailboxFolders;
import se.samdiarium.intake.boundary.Mailboxes;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.platform.Refusal;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Regions;

/** Adding a mailbox, or changing the one in the address. The password is a setting of the server: only the name of the setting stands here. */
@Named("mailboxForm")
@RequestScoped
public class MailboxForm {

    private final Mailboxes mailboxes;
    private final CurrentCaller current;
    private final Regions regions;
    private final Notices notices;
    private final Asked asked;
    private final Map<String, String> typed = new HashMap<>(Map.of("port", "993", "security", MailSecurity.IMAPS.name(), "folder", "INBOX"));
    private boolean active = true;
    private MailboxSettings before;

    @Inject
    MailboxForm(Mailboxes mailboxes, CurrentCaller current, Regions regions, Notices notices, Asked asked) {
        this.mailboxes = mailboxes;
        this.current = current;
        this.regions = regions;
        this.notices = notices;
        this.asked = asked;
    }

    /** For the container's proxy. */
    protected MailboxForm() {
        this(null, null, null, null, null);
    }

    /** A form for a mailbox that is there shows how it is set. */
    public void begin() {
        if (isChange()) {
            MailboxSettings box = before();
            typed.putAll(Map.of("name", box.name(), "address", box.address(), "host", box.server().host(),
                    "port", String.valueOf(box.server().port()), "security", box.server().security().name(), "username", box.username(),
                    "folder", box.folders().incoming(), "processedFolder", box.folders().processed(), "secretRef", box.secretRef(),
                    "knownSenders", box.knownSenders().stream().sorted().collect(Collectors.joining("\n"))));
            active = box.active();
        }
    }

    /** Saves what is typed. */
    public String save() throws IOException {
        return notices.attempt("", () -> isChange() ? mailboxes.change(MailboxesPage.id(getId()), settings(before().region()))
                : mailboxes.add(settings(new RegionCode(Optional.ofNullable(typed.get("region")).orElse("")))))
                .map(saved -> "/postlador?faces-redirect=true&sparad=" + saved.id()).orElse(null);
    }

    private MailboxSettings settings(RegionCode region) {
        return new MailboxSettings(region, typed.get("name"), typed.get("address"),
                new MailServer(typed.get("host"), port(), MailSecurity.valueOf(typed.get("security"))), typed.get("username"),
                new MailboxFolders(typed.get("folder"), typed.get("processedFolder")), typed.get("secretRef"), active, senders());
    }

    private int port() {
        String port = Optional.ofNullable(typed.get("port")).orElse("");
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "intake.mailbox-invalid", "port", port);
        }
    }

    private Set<String> senders() {
        return Arrays.stream(Optional.ofNullable(typed.get("knownSenders")).orElse("").split("[\\s,;]+")).filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Name of the mailbox that was just saved; null when none was. */
    public String saved() {
        String id = asked.or(null, "sparad");
        return id == null ? null : mailboxes.get(MailboxesPage.id(id)).settings().name();
    }

    /** Whether a mailbox that is there is changed. */
    public boolean isChange() {
        return getId() != null && !getId().isEmpty();
    }

    /** The mailbox as it is set now. */
    public MailboxSettings before() {
        if (before == null) {
            before = mailboxes.get(MailboxesPage.id(getId())).settings();
        }
        return before;
    }

    /** The regions a mailbox can be added to. */
    public List<RegionView> regions() {
        return regions.all().stream().filter(each -> current.get().region().map(each.code()::equals).orElse(true)).toList();
    }

    /** How a connection can be protected; the one without protection is for tests and not offered. */
    public List<MailSecurity> securities() {
        return Arrays.stream(MailSecurity.values()).filter(each -> each != MailSecurity.PLAIN || each.name().equals(typed.get("security"))).toList();
    }

    /** What is typed, by field. */
    public Map<String, String> getTyped() {
        return typed;
    }

    /** Whether it is to be read. */
    public boolean isActive() {
        return active;
    }

    /** Takes whether it is to be read. */
    public void setActive(boolean active) {
        this.active = active;
    }

    /** Id of the mailbox that is changed; null for a new one. */
    public String getId() {
        return asked.or(null, "id");
    }
}
