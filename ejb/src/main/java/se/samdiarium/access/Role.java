package se.samdiarium.access;

import static se.samdiarium.access.Right.ADMINISTER;
import static se.samdiarium.access.Right.CONSULT;
import static se.samdiarium.access.Right.DECIDE;
import static se.samdiarium.access.Right.GOVERN;
import static se.samdiarium.access.Right.HAND_IN;
import static se.samdiarium.access.Right.OPERATE;
import static se.samdiarium.access.Right.PREPARE;
import static se.samdiarium.access.Right.READ;
import static se.samdiarium.access.Right.READ_ALL_DIARIES;
import static se.samdiarium.access.Right.REGISTER;
import static se.samdiarium.access.Right.SIGN;
import static se.samdiarium.access.Right.START_ROUND;
import static se.samdiarium.access.Right.VERIFY_AUDIT;

import java.util.EnumSet;
import java.util.Set;

/** What a person is in the system. Stored state: the names are in the database. */
public enum Role {
    /** Registrator: files documents. */
    REGISTRAR(READ, REGISTER, START_ROUND, HAND_IN, CONSULT, PREPARE, DECIDE, GOVERN, OPERATE),
    /** Behörig undertecknare: regiondirektör or ordförande. */
    SIGNATORY(READ, SIGN, HAND_IN),
    /** Jurist: searches, reads and compares; the host region's leads signing rounds. */
    LAWYER(READ, START_ROUND, CONSULT, PREPARE, DECIDE, GOVERN),
    /** Administratör: accounts and mandates; sees no documents. */
    ADMINISTRATOR(ADMINISTER, OPERATE, VERIFY_AUDIT),
    /** Revisor: reads the diaries of all regions as lists; documents of the own region, if there is one, and no others. */
    AUDITOR(READ, READ_ALL_DIARIES, VERIFY_AUDIT);

    private final Set<Right> rights;

    Role(Right first, Right... more) {
        this.rights = Set.copyOf(EnumSet.of(first, more));
    }

    /** The rights this role gives. */
    public Set<Right> rights() {
        return rights;
    }
}
