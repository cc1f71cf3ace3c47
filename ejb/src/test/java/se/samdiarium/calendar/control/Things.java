package se.samdiarium.calendar.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.Addressee;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Role;
import se.samdiarium.access.boundary.Callers;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.DueSource;
import se.samdiarium.platform.TestDatabase;

/** People and things that are due, made up for tests. */
final class Things implements DueSource {

    static final RegionCode GOTLAND = new RegionCode("09");

    final List<Due> all = new ArrayList<>();
    boolean broken;
    boolean writesItself;

    /** Adds a thing. */
    Due add(String id, LocalDate day, String about) {
        Due due = new Due(id, "registry.register", day, about, Optional.of(GOTLAND), "/inkorg?sak=" + id);
        all.add(due);
        return due;
    }

    @Override
    public List<Due> dueFor(Caller person) {
        if (broken) {
            throw new IllegalStateException("broken");
        }
        return List.copyOf(all);
    }

    @Override
    public boolean writesItself(Due due) {
        return writesItself;
    }

    /** What asks these sources. */
    static DueSources asking(Clock clock, DueSource... sources) {
        return new DueSources(List.of(sources), new AskedSource(), clock);
    }

    /** A person with an account in the database. */
    static Caller person(TestDatabase database, String name) {
        Caller person = new Caller(UUID.randomUUID(), name, "Åsa Öberg", Optional.of(GOTLAND), Set.of(Role.REGISTRAR));
        database.sql().update("""
                insert into account (id, username, display_name, region_code, password_hash, active, created_at)
                values (?1, ?2, 'Åsa Öberg', '09', 'x', true, now())""", person.account(), name);
        return person;
    }

    /** Whom letters reach. */
    static Callers reaching(Caller... people) {
        return new Callers() {
            @Override
            public boolean isReachable(UUID account) {
                return reachable().stream().anyMatch(person -> person.person().account().equals(account));
            }

            @Override
            public List<Addressee> reachable() {
                return List.of(people).stream().map(person -> new Addressee(person, person.username() + "@region.example")).toList();
            }
        };
    }
}
