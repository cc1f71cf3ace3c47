package se.samdiarium.platform;

import java.util.List;
import java.util.Objects;

/**
 * A request that the system will not carry out, for a reason the asker can do something about.
 *
 * <p>The {@linkplain #code() code} is stable and may be relied on by machines; the sentences for people are found by it in
 * {@link RefusalText}. Thrown inside a transaction, it rolls the transaction back.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of refusal it is; the doors translate it (to an HTTP status, for example). */
    public enum Kind {
        /** The request itself is wrong. */
        INVALID,
        /** Nobody, or nobody known, asks. */
        UNAUTHENTICATED,
        /** The asker is known but may not do this. */
        FORBIDDEN,
        /** There is no such thing, or the asker may not know of it. */
        NOT_FOUND,
        /** The thing has changed since the asker saw it, or is in another state. */
        CONFLICT,
        /** More bytes than are taken. */
        TOO_LARGE,
        /** Asked too often; after a while it is looked at again. */
        TOO_MANY,
        /** A service that is needed does not answer; later it may. */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> facts;

    /**
     * A refusal with its facts.
     *
     * @param kind  what sort
     * @param code  stable code, {@code feature.reason}
     * @param facts what was asked and found, in the order the sentences of {@link RefusalText} use them
     */
    public Refusal(Kind kind, String code, Object... facts) {
        super(code + " " + List.of(facts));
        this.kind = Objects.requireNonNull(kind);
        this.code = Objects.requireNonNull(code);
        this.facts = List.of(facts);
    }

    /** Same, keeping the fault that led to it. */
    public Refusal(Throwable cause, Kind kind, String code, Object... facts) {
        this(kind, code, facts);
        initCause(cause);
    }

    /** What sort of refusal it is. */
    public Kind kind() {
        return kind;
    }

    /** Stable code, {@code feature.reason}. */
    public String code() {
        return code;
    }

    /** What was asked and found, in the order the sentences use them. */
    public List<Object> facts() {
        return facts == null ? List.of() : facts;
    }
}
