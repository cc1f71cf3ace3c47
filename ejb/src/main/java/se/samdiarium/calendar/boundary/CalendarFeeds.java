package se.samdiarium.calendar.boundary;

import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.Callers;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.calendar.CalendarFile;
import se.samdiarium.calendar.FeedState;
import se.samdiarium.calendar.control.DigestRecords;
import se.samdiarium.calendar.control.FeedRecords;
import se.samdiarium.calendar.control.PersonalCalendar;
import se.samdiarium.platform.AddressSecret;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** A person's own calendar by its secret address, and whether the person wants letters. */
@UseCase
public class CalendarFeeds {

    private final FeedRecords feeds;
    private final DigestRecords digests;
    private final PersonalCalendar calendar;
    private final Callers callers;
    private final CurrentCaller current;
    private final SecureRandom chance = new SecureRandom();

    @Inject
    CalendarFeeds(FeedRecords feeds, DigestRecords digests, PersonalCalendar calendar, Callers callers, CurrentCaller current) {
        this.feeds = feeds;
        this.digests = digests;
        this.calendar = calendar;
        this.callers = callers;
        this.current = current;
    }

    /** For the container's proxy. */
    protected CalendarFeeds() {
        this(null, null, null, null, null);
    }

    /** How it stands for the caller. */
    @Requires(Right.READ)
    public FeedState state() {
        return state(current.get().account());
    }

    /** Makes an address for the caller's calendar; the one before is no more. @return what is in the address, told only now */
    @Requires(Right.READ)
    @Audited("calendar.feed-made")
    public AddressSecret make() {
        AddressSecret secret = AddressSecret.random(chance);
        feeds.put(current.get().account(), secret);
        return secret;
    }

    /** Closes the caller's calendar: its address is no more. */
    @Requires(Right.READ)
    @Audited("calendar.feed-closed")
    public FeedState close() {
        feeds.remove(current.get().account());
        return state(current.get().account());
    }

    /** Says whether the caller wants letters about what is due. */
    @Requires(Right.READ)
    @Audited("calendar.letters-chosen")
    public FeedState want(boolean letters) {
        digests.want(current.get().account(), letters);
        return state(current.get().account());
    }

    /**
     * The calendar behind a secret.
     *
     * @throws Refusal {@code calendar.unknown} when there is none, or the person's account has been closed
     */
    @OpenToAll("the secret in the address is the proof; a calendar program logs in nowhere")
    public CalendarFile read(String secret) {
        return (AddressSecret.isSecret(secret) ? feeds.read(new AddressSecret(secret)) : Optional.<UUID>empty())
                .flatMap(callers::of).map(calendar::of)
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "calendar.unknown"));
    }

    private FeedState state(UUID account) {
        return feeds.state(account, digests.isWanted(account), digests.isReached(account));
    }
}
