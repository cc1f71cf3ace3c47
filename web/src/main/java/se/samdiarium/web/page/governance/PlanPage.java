package se.samdiarium.web.page.governance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.access.Right;
import se.samdiarium.governance.Ballot;
import se.samdiarium.governance.Body;
import se.samdiarium.governance.PlanAnswer;
import se.samdiarium.governance.PlanId;
import se.samdiarium.governance.PlanState;
import se.samdiarium.governance.PlanView;
import se.samdiarium.governance.RecordDecision;
import se.samdiarium.governance.Seat;
import se.samdiarium.governance.Stance;
import se.samdiarium.governance.Vote;
import se.samdiarium.governance.VotingRule;
import se.samdiarium.governance.boundary.Bodies;
import se.samdiarium.governance.boundary.Plans;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Installation;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Person;
import se.samdiarium.web.page.document.DocumentLinks;

/** A yearly plan: the host sends, records the decision and publishes; each region answers. What was typed stays when it is refused. */
@Named("planPage")
@RequestScoped
public class PlanPage {

    private final Plans plans;
    private final Bodies bodies;
    private final Person person;
    private final Installation installation;
    private final Notices notices;
    private final HttpServletRequest request;
    private final Clock clock;
    private String id;
    private PlanView plan;
    private String lastDay;
    private String stance;
    private String comments;
    private String day;
    private String paragraph;
    private String minutes;
    private String missingReason;

    @Inject
    PlanPage(Plans plans, Bodies bodies, Person person, Installation installation, Notices notices, HttpServletRequest request, Clock clock) {
        this.plans = plans;
        this.bodies = bodies;
        this.person = person;
        this.installation = installation;
        this.notices = notices;
        this.request = request;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected PlanPage() {
        this(null, null, null, null, null, null, null);
    }

    /** Reads it before anything is shown. */
    public void load() {
        plan();
        own().ifPresent(answer -> {
            stance = stance == null ? answer.stance().map(Stance::name).orElse(null) : stance;
            comments = comments == null ? answer.comments().orElse(null) : comments;
        });
    }

    /** The plan. Asked for already while a form is read, before the address is: then its id comes with the form. */
    public PlanView plan() {
        if (plan == null) {
            plan = plans.plan(planId());
        }
        return plan;
    }

    /** Address of the bytes of its version. */
    public String content() {
        return DocumentLinks.content(plan().document(), plan().version());
    }

    /** Whether the person leads the common work. */
    public boolean isLeader() {
        return person.may(Right.GOVERN) && isHost();
    }

    /** Whether the person is of the host. */
    public boolean isHost() {
        return person.caller().isOf(installation.getHostRegion());
    }

    /** Whether the person answers for the region. */
    public boolean isAnswerer() {
        return plan().state() == PlanState.ANCHORING && person.may(Right.PREPARE) && own().isPresent();
    }

    /** Whether the person's region has answered. */
    public boolean isAnswered() {
        return own().filter(answer -> answer.stance().isPresent()).isPresent();
    }

    private Optional<PlanAnswer> own() {
        return plan().answers().stream().filter(answer -> person.caller().isOf(answer.region())).findFirst();
    }

    /** Whether the answers have been waited for. */
    public boolean isAnchored() {
        return plan().isAnchored(LocalDate.now(clock));
    }

    /** Whether all regions are shown, not the own one only. */
    public boolean isWhole() {
        return plan().answers().size() == plan().asked();
    }

    /** The members of the chefsgrupp that have a vote today. */
    public List<Seat> voters() {
        LocalDate today = LocalDate.now(clock);
        return bodies.seats().stream().filter(seat -> seat.body() == Body.CHIEFS && seat.votes() && seat.holds(today)).toList();
    }

    /** By what rule they decide. */
    public VotingRule rule() {
        return bodies.rule(Body.CHIEFS);
    }

    /** What was chosen for a member, when the page is shown again. */
    public String voteOf(Seat seat) {
        return Optional.ofNullable(request.getParameter("rost-" + seat.id())).orElse("");
    }

    /** Sends it to all regions. */
    public String send() throws IOException {
        return done(() -> plans.send(planId(), read(lastDay)));
    }

    /** Answers for the region. */
    public String answer() throws IOException {
        return done(() -> plans.answer(planId(), stance == null ? Stance.YES : Stance.valueOf(stance), comments));
    }

    /** Records the decision. */
    public String decide() throws IOException {
        List<Ballot> ballots = voters().stream().filter(seat -> !voteOf(seat).isEmpty())
                .map(seat -> new Ballot(seat.id(), Vote.valueOf(voteOf(seat)))).toList();
        return done(() -> plans.decide(planId(), new RecordDecision(read(day), paragraph, minutes, 0, ballots,
                Stream.ofNullable(missingReason).filter(reason -> !reason.isBlank()).findFirst())));
    }

    /** Publishes it. */
    public String publish() throws IOException {
        return done(() -> plans.publish(planId()));
    }

    private String done(Notices.Change<PlanView> change) throws IOException {
        return notices.attempt("", change).map(changed -> "/verksamhetsplan?faces-redirect=true&id=" + changed.id()).orElse(null);
    }

    private static LocalDate read(String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private PlanId planId() {
        return Ids.parse(id == null ? request.getParameter("id") : id, PlanId::new, "governance.plan-unknown");
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }

    public String getStance() {
        return stance;
    }

    public void setStance(String stance) {
        this.stance = stance;
    }

    public String getComments() {
        return comments;
    }

    public void setComments(String comments) {
        this.comments = comments;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getParagraph() {
        return paragraph;
    }

    public void setParagraph(String paragraph) {
        this.paragraph = paragraph;
    }

    public String getMinutes() {
        return minutes;
    }

    public void setMinutes(String minutes) {
        this.minutes = minutes;
    }

    public String getMissingReason() {
        return missingReason;
    }

    public void setMissingReason(String missingReason) {
        this.missingReason = missingReason;
    }
}
