package se.samdiarium.calendar.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samdiarium.access.Addressee;
import se.samdiarium.access.boundary.Callers;
import se.samdiarium.calendar.Due;
import se.samdiarium.calendar.DueStep;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.post.boundary.OutgoingMail;

/** Who wants letters, who had one on which day, and what was told at which step. */
@ApplicationScoped
@Transactional
public class DigestRecords {

    private final Sql sql;
    private final Callers callers;
    private final OutgoingMail mail;
    private final Clock clock;

    @Inject
    DigestRecords(Sql sql, Callers callers, OutgoingMail mail, Clock clock) {
        this.sql = sql;
        this.callers = callers;
        this.mail = mail;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected DigestRecords() {
        this(null, null, null, null);
    }

    /** Notes whether a person wants letters. */
    public void want(UUID account, boolean letters) {
        if (letters) {
            sql.update("delete from due_letter_unwanted where account_id = ?1", account);
        } else {
            sql.update("insert into due_letter_unwanted (account_id, since) values (?1, ?2) on conflict do nothing", account, clock.instant());
        }
    }

    /** Whether a person wants letters: unless the person has said no. */
    public boolean isWanted(UUID account) {
        return sql.values(UUID.class, "select account_id from due_letter_unwanted where account_id = ?1", account).findFirst().isEmpty();
    }

    /** Whether letters reach a person. */
    public boolean isReached(UUID account) {
        return mail.isOn() && callers.isReachable(account);
    }

    /** People who want letters and have had none on this day; nobody while there is no mail server. */
    public List<Addressee> toWriteTo(LocalDate day) {
        if (!mail.isOn()) {
            return List.of();
        }
        List<UUID> not = sql.values(UUID.class, """
                select account_id from due_letter_unwanted union select account_id from due_letter where day = ?1""", day).toList();
        return callers.reachable().stream().filter(person -> !not.contains(person.person().account())).toList();
    }

    /** Notes that a person gets the letter of this day. @return false when there is one already */
    boolean add(UUID account, LocalDate day, int lines) {
        return sql.update("insert into due_letter (account_id, day, lines) values (?1, ?2, ?3) on conflict do nothing", account, day, lines) == 1;
    }

    /** Whether a thing is to be told now; if so, it is noted that it was. */
    boolean isToTell(UUID account, Due due, LocalDate today) {
        sql.update("""
                insert into due_watch (account_id, kind, due_id, day, first_seen) values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""", account,
                due.kind(), due.id(), due.day(), today);
        DueStep now = DueStep.of(due.day(), today);
        boolean tell = sql.rows("""
                select first_seen, step from due_watch where account_id = ?1 and kind = ?2 and due_id = ?3 and day = ?4 for update""", account,
                due.kind(), due.id(), due.day()).findFirst().filter(row -> now.isToTell(
                        row[1] == null ? DueStep.NONE : new DueStep(((Number) row[1]).intValue()), due.day(), Column.date(row[0]))).isPresent();
        if (tell) {
            sql.update("update due_watch set step = ?5 where account_id = ?1 and kind = ?2 and due_id = ?3 and day = ?4", account, due.kind(),
                    due.id(), due.day(), now.number());
        }
        return tell;
    }
}
