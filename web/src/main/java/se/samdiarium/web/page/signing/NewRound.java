package se.samdiarium.web.page.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.Requirement;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningPolicy;
import se.samdiarium.signing.StartRound;
import se.samdiarium.signing.boundary.Rounds;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.document.DocumentPage;

/** A signing round to be started on the shown version, or a withdrawn one to be started anew; proposes what the last round asked. */
@Named("newRound")
@RequestScoped
public class NewRound {

    private final Rounds rounds;
    private final DocumentPage page;
    private final Notices notices;
    private final Asked asked;
    private String replaces;
    private RoundView replaced;
    private SigningPolicy proposed;
    private List<String> signers;
    private String title;
    private LocalDate deadline;
    private RoundForm form;
    private Requirement required;
    private Boolean sealAllowed;
    private Integer signersPerRegion;
    private String roles;

    @Inject
    NewRound(Rounds rounds, DocumentPage page, Notices notices, Asked asked) {
        this.rounds = rounds;
        this.page = page;
        this.notices = notices;
        this.asked = asked;
    }

    /** For the container's proxy. */
    protected NewRound() {
        this(null, null, null, null);
    }

    /** Starts the round for the chosen regions, and leads to its status. */
    public String start() throws IOException {
        return notices.attempt("", this::started).map(round -> "/avtalet?faces-redirect=true&runda=" + round.id()).orElse(null);
    }

    private RoundView started() {
        SigningPolicy policy = new SigningPolicy(required, Boolean.TRUE.equals(sealAllowed), signersPerRegion == null ? 0 : signersPerRegion,
                SigningPolicy.roles(Optional.ofNullable(roles).orElse("")));
        Set<RegionCode> regions = signers.stream().map(RegionCode::new).collect(Collectors.toUnmodifiableSet());
        StartRound command = new StartRound(page.document().id(), page.shown().number(), Optional.ofNullable(title).orElse(""), regions, deadline,
                form, policy);
        return replaced() == null ? rounds.start(command) : rounds.restart(replaced().id(), command);
    }

    /** The withdrawn round that is started anew; null for a first one. */
    public RoundView replaced() {
        String id = getReplaces();
        if (replaced == null && id != null && !id.isEmpty()) {
            replaced = rounds.round(Ids.parse(id, RoundId::new, "signing.round-unknown"));
        }
        return replaced;
    }

    private SigningPolicy proposed() {
        if (proposed == null) {
            proposed = replaced() == null ? rounds.policyFor(page.document().id()) : replaced().policy();
        }
        return proposed;
    }

    /** What can be required. */
    public Requirement[] requirements() {
        return Requirement.values();
    }

    /** How regions can sign. */
    public RoundForm[] forms() {
        return RoundForm.values();
    }

    /** Id of the round that is started anew. */
    public String getReplaces() {
        return asked.or(replaces, "ersatter");
    }

    /** Takes the id of the round that is started anew. */
    public void setReplaces(String replaces) {
        this.replaces = replaces;
    }

    /** Codes of the regions that are to sign. */
    public List<String> getSigners() {
        if (signers == null) {
            signers = replaced() == null ? List.of()
                    : replaced().counterparts().stream().map(CounterpartView::region).map(RegionCode::value).toList();
        }
        return signers;
    }

    /** Takes the regions that are to sign. */
    public void setSigners(List<String> signers) {
        this.signers = signers;
    }

    /** What is signed, for people. */
    public String getTitle() {
        return title != null ? title : replaced() == null ? page.document().title() : replaced().title();
    }

    /** Takes what is signed. */
    public void setTitle(String title) {
        this.title = title;
    }

    /** Last day. */
    public LocalDate getDeadline() {
        return deadline;
    }

    /** Takes the last day. */
    public void setDeadline(LocalDate deadline) {
        this.deadline = deadline;
    }

    /** How the regions sign. */
    public RoundForm getForm() {
        return form != null ? form : replaced() == null ? RoundForm.COUNTERPARTS : replaced().form();
    }

    /** Takes how the regions sign. */
    public void setForm(RoundForm form) {
        this.form = form;
    }

    /** The least a signature must be. */
    public Requirement getRequired() {
        return required == null ? proposed().required() : required;
    }

    /** Takes the least a signature must be. */
    public void setRequired(Requirement required) {
        this.required = required;
    }

    /** Whether a seal does. */
    public boolean isSealAllowed() {
        return sealAllowed == null ? proposed().sealAllowed() : sealAllowed;
    }

    /** Takes whether a seal does. */
    public void setSealAllowed(boolean sealAllowed) {
        this.sealAllowed = sealAllowed;
    }

    /** How many sign for each region. */
    public Integer getSignersPerRegion() {
        return signersPerRegion == null ? (Integer) proposed().signersPerRegion() : signersPerRegion;
    }

    /** Takes how many sign for each region. */
    public void setSignersPerRegion(Integer signersPerRegion) {
        this.signersPerRegion = signersPerRegion;
    }

    /** Titles of mandates that may sign, with semicolons between. */
    public String getRoles() {
        return roles == null ? proposed().rolesText() : roles;
    }

    /** Takes the titles of mandates. */
    public void setRoles(String roles) {
        this.roles = roles;
    }
}
