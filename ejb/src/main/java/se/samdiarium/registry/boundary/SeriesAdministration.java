package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.NewAuthority;
import se.samdiarium.organisation.boundary.Authorities;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.DiaryNumber;
import se.samdiarium.registry.NumberForm;
import se.samdiarium.registry.OpenSeries;
import se.samdiarium.registry.Series;
import se.samdiarium.registry.SeriesId;
import se.samdiarium.registry.control.NumberSeries;
import se.samdiarium.registry.control.SeriesRegister;

/** Diaries and their number series, administered. A series is never removed: it is closed, and its numbers stay. */
@UseCase
public class SeriesAdministration {

    private static final int SHOWN = 3;

    private final Authorities authorities;
    private final Organisation organisation;
    private final NumberSeries numbers;
    private final SeriesRegister register;
    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    SeriesAdministration(Authorities authorities, Organisation organisation, NumberSeries numbers, SeriesRegister register,
            CurrentCaller current, Clock clock) {
        this.authorities = authorities;
        this.organisation = organisation;
        this.numbers = numbers;
        this.register = register;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected SeriesAdministration() {
        this(null, null, null, null, null, null);
    }

    /** All series, by region and authority; the usual one of an authority first. */
    @OpenToAll("public facts")
    public List<Series> series() {
        return numbers.all();
    }

    /**
     * Adds an authority and opens its usual series: both or neither.
     *
     * @param form how its numbers are to be written ({@link NumberForm}), as typed
     * @throws Refusal what {@link Authorities#add} and {@link #open} refuse
     */
    @Requires(Right.ADMINISTER)
    @Audited("registry.diary-opened")
    public Series addAuthority(NewAuthority wished, String form) {
        AuthorityView authority = authorities.add(wished);
        return open(new OpenSeries(authority.id(), authority.prefix(), form));
    }

    /**
     * Opens a series. Its counter rows of this year and the next are there at once.
     *
     * @throws Refusal {@code organisation.authority-unknown, .other-region}, {@code registry.prefix-invalid, .number-form-invalid, .prefix-taken,
     *                 .numbers-would-clash, .number-taken}
     */
    @Requires(Right.ADMINISTER)
    @Audited("registry.series-opened")
    public Series open(OpenSeries wished) {
        AuthorityView authority = organisation.authority(wished.authority());
        requireOwn(authority);
        register.lock(authority.id());
        Series series = checked(authority, wished.prefix(), wished.form());
        register.add(series);
        Year year = Year.now(clock);
        numbers.open(series.id(), year);
        numbers.open(series.id(), year.plusYears(1));
        return series;
    }

    /**
     * Closes a series: it gives no more numbers from now on.
     *
     * @throws Refusal {@code registry.series-missing, .series-closed}, {@code organisation.other-region}
     */
    @Requires(Right.ADMINISTER)
    @Audited("registry.series-closed")
    public Series close(SeriesId id) {
        Series series = register.series(id);
        requireOwn(organisation.authority(series.authority()));
        register.close(series, LocalDate.now(clock));
        return register.series(id);
    }

    /**
     * How a series would write its first numbers, while prefix and form are being typed.
     *
     * @param authority in whose diary; empty for an authority still to be added
     * @throws Refusal what {@link #open} refuses
     */
    @Requires(Right.ADMINISTER)
    public List<String> preview(Optional<AuthorityId> authority, String prefix, String form) {
        Series series = authority.map(id -> checked(organisation.authority(id), prefix, form))
                .orElseGet(() -> wished(new AuthorityView(new AuthorityId(new UUID(0, 0)), null, "", prefix), prefix, form));
        return Stream.iterate(1L, serial -> serial + 1).limit(SHOWN)
                .map(serial -> new DiaryNumber(series.prefix(), Year.now(clock), serial, series.form()).text()).toList();
    }

    private Series checked(AuthorityView authority, String prefix, String form) {
        Series series = wished(authority, prefix, form);
        register.requireOwnNumbers(series);
        return series;
    }

    private static Series wished(AuthorityView authority, String typedPrefix, String typedForm) {
        String prefix = Optional.ofNullable(typedPrefix).orElse("").strip();
        if (!prefix.matches("[A-ZÅÄÖ]{1,6}")) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.prefix-invalid", prefix);
        }
        return new Series(new SeriesId(NewId.next()), authority.id(), authority.region(), prefix, form(typedForm),
                prefix.equals(authority.prefix()), true);
    }

    private static NumberForm form(String typed) {
        try {
            return new NumberForm(Optional.ofNullable(typed).orElse("").strip());
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "registry.number-form-invalid", String.valueOf(typed));
        }
    }

    private void requireOwn(AuthorityView authority) {
        if (current.get().region().filter(own -> !own.equals(authority.region())).isPresent()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "organisation.other-region", authority.region());
        }
    }
}
