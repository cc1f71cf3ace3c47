package se.samdiarium.web.page.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.MissingResourceException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.access.Right;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;
import se.samdiarium.signing.RoundEvent;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.boundary.Rounds;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Person;
import se.samdiarium.web.page.Regions;
import se.samdiarium.web.page.Words;

/** The agreement's rounds, and how far every region has come. */
@Named("agreement")
@RequestScoped
public class AgreementPage {

    private final Rounds rounds;
    private final Person person;
    private final Regions regions;
    private final Words words;
    private String id;
    private List<RoundView> all;
    private RoundView shown;
    private List<RoundEvent> history;

    @Inject
    AgreementPage(Rounds rounds, Person person, Regions regions, Words words) {
        this.rounds = rounds;
        this.person = person;
        this.regions = regions;
        this.words = words;
    }

    /** For the container's proxy. */
    protected AgreementPage() {
        this(null, null, null, null);
    }

    /** Reads the round asked for before anything is shown. */
    public void load() {
        shown();
    }

    /** All rounds, newest first. */
    public List<RoundView> all() {
        if (all == null) {
            all = rounds.rounds();
        }
        return all;
    }

    /** The round asked for, or the newest; null when there is none. */
    public RoundView shown() {
        if (shown == null) {
            shown = id != null ? rounds.round(Ids.parse(id, RoundId::new, "signing.round-unknown"))
                    : all().stream().findFirst().orElse(null);
        }
        return shown;
    }

    /** How a round of the list is told. */
    public RoundWord word(RoundView round) {
        return RoundWord.of(round);
    }

    /** The round that restarts a withdrawn one; null when there is none, or when it does not concern the person's region. */
    public RoundView follower(RoundView round) {
        return round.replacedBy().flatMap(next -> all().stream().filter(each -> each.id().equals(next)).findFirst()).orElse(null);
    }

    /** Has the round read again after a change. */
    void reread() {
        all = null;
        shown = null;
        history = null;
    }

    /** The regions of the shown round. */
    public List<SignaturePart> parts() {
        return shown().counterparts().stream().map(part -> SignaturePart.of(shown(), part)).toList();
    }

    /** All regions for the map: those of the round by their state, the others as not taking part. */
    public List<Tile> tiles() {
        return regions.all().stream().map(RegionView::code).map(code -> new Tile(code, shown().of(code)
                .map(part -> SignatureWord.of(shown(), part)).orElse(SignatureWord.ABSENT))).toList();
    }

    /** Who did what in the shown round, newest first. */
    public List<RoundEvent> history() {
        if (history == null) {
            history = rounds.history(shown().id());
        }
        return history;
    }

    /** What an event of the history says beside what was done; codes are told in words. */
    public String detail(RoundEvent event) {
        return switch (event.what()) {
            case REMINDED -> words.count("round.days-left", Integer.parseInt(event.detail()));
            case RESTARTED -> "";
            case SIGNED -> qualified(event.detail());
            case REJECTED, UNDETERMINED -> explained(event.detail());
            default -> event.detail();
        };
    }

    /** Of {@code name, QUALIFICATION}. */
    private String qualified(String detail) {
        int at = detail.lastIndexOf(", ");
        String key = "qualification." + detail.substring(at + 2);
        return at > 0 && words.texts().has(key) ? detail.substring(0, at + 2) + words.texts().of(key).toLowerCase(words.texts().locale()) : detail;
    }

    /** Of {@code file: code, code}. */
    private String explained(String detail) {
        int at = detail.lastIndexOf(": ");
        return at < 0 ? detail : detail.substring(0, at + 2) + Stream.of(detail.substring(at + 2).split(", ")).map(this::title)
                .collect(Collectors.joining(", "));
    }

    /** A code that an earlier version of the application wrote may have no words any more. */
    private String title(String code) {
        try {
            return RefusalText.of(new Refusal(Refusal.Kind.CONFLICT, code), words.texts().locale()).title();
        } catch (MissingResourceException e) {
            return code;
        }
    }

    /** How many of the shown round are late. */
    public int overdueCount() {
        return shown().overdue().size();
    }

    /** Whether the person may remind, withdraw and restart the shown round. */
    public boolean isLeader() {
        return isHost() && person.caller().may(Right.START_ROUND);
    }

    /** Whether the person may hand in counterparts of any region. */
    public boolean isCollector() {
        return isHost() && person.caller().may(Right.HAND_IN) && shown().state() == RoundState.OPEN;
    }

    /** Whether the person's region collects the counterparts, and so sees them all. */
    public boolean isHost() {
        return person.caller().isOf(shown().host());
    }

    /** Id of the round. */
    public String getId() {
        return id;
    }

    /** Takes the id of the round. */
    public void setId(String id) {
        this.id = id;
    }
}
