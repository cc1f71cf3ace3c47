package se.samdiarium.post.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.post.Enclosure;
import se.samdiarium.post.Letter;
import se.samdiarium.post.PostAlarm;

/** Letters that wait for the mail server, in the database. */
@ApplicationScoped
@Transactional
public class MailQueue {

    private static final int BATCH = 20;
    private static final int MOST_TRIES = 12;
    private static final int LONGEST_FAULT = 300;
    /** A letter whose sending never ended (the server was stopped) is sent again after this, under the same Message-ID. */
    private static final Duration ABANDONED = Duration.ofMinutes(15);
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final Duration LONG_WAIT = Duration.ofDays(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /**
     * A letter that is being sent.
     *
     * @param id     stands in its Message-ID, also when it is sent again
     * @param letter what is sent
     * @param tries  how often it has been tried, this time included
     */
    public record Claimed(UUID id, Letter letter, int tries) {
    }

    private final Sql sql;
    private final Clock clock;

    @Inject
    MailQueue(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected MailQueue() {
        this(null, null);
    }

    /** Adds a letter. */
    public void add(Letter letter) {
        UUID id = NewId.next();
        sql.update("""
                insert into outgoing_mail (id, recipient, subject, body, state, created_at, next_at) values (?1, ?2, ?3, ?4, 'WAITING', ?5, ?5)""",
                id, letter.to(), letter.subject(), letter.body(), clock.instant());
        sql.insert("outgoing_enclosure", IntStream.range(0, letter.enclosures().size())
                .mapToObj(at -> row(id, at, letter.enclosures().get(at))).toList());
    }

    /** Takes letters that are due; nobody else gets them. */
    public List<Claimed> claim() {
        Instant now = clock.instant();
        List<Claimed> due = sql.rows("""
                select id, recipient, subject, body, tries from outgoing_mail where state in ('WAITING', 'SENDING') and next_at <= ?1
                order by created_at limit ?2 for update skip locked""", now, BATCH)
                .map(row -> new Claimed((UUID) row[0], new Letter((String) row[1], (String) row[2], (String) row[3],
                        enclosures((UUID) row[0])), ((Number) row[4]).intValue() + 1)).toList();
        due.forEach(letter -> sql.update("update outgoing_mail set state = 'SENDING', tries = ?2, next_at = ?3 where id = ?1", letter.id(),
                letter.tries(), now.plus(ABANDONED)));
        return due;
    }

    private List<Enclosure> enclosures(UUID letter) {
        return sql.rows("select source, key, file_name, media_type from outgoing_enclosure where letter_id = ?1 order by position", letter)
                .map(row -> new Enclosure((String) row[0], (String) row[1], (String) row[2], (String) row[3])).toList();
    }

    private static Map<String, Object> row(UUID letter, int position, Enclosure enclosure) {
        return Map.of("letter_id", letter, "position", position, "source", enclosure.source(), "key", enclosure.key(), "file_name",
                enclosure.fileName(), "media_type", enclosure.mediaType());
    }

    /** Letters that did not get out. */
    public PostAlarm alarm() {
        Instant now = clock.instant();
        return new PostAlarm(count("select count(*) from outgoing_mail where state = 'FAILED' and created_at > ?1", now.minus(REMEMBERED)),
                count("select count(*) from outgoing_mail where state in ('WAITING', 'SENDING') and created_at < ?1", now.minus(LONG_WAIT)));
    }

    private long count(String question, Instant time) {
        return sql.values(Number.class, question, time).findFirst().orElseThrow().longValue();
    }

    /** It was taken by the mail server. */
    public void sent(Claimed letter) {
        sql.update("update outgoing_mail set state = 'SENT', sent_at = ?2, fault = null where id = ?1", letter.id(), clock.instant());
    }

    /** It was not taken: tried again later, longer after each time, and given up after twelve times or when the address is refused. */
    public void failed(Claimed letter, String fault, boolean forGood) {
        Duration pause = Duration.ofMinutes(1L << Math.min(letter.tries(), 10));
        sql.update("update outgoing_mail set state = ?2, next_at = ?3, fault = ?4 where id = ?1", letter.id(),
                forGood || letter.tries() >= MOST_TRIES ? "FAILED" : "WAITING",
                clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause),
                fault.substring(0, Math.min(fault.length(), LONGEST_FAULT)));
    }
}
