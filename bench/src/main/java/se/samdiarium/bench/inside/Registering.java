package se.samdiarium.bench.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.boundary.Registration;

/**
 * Full registrations at the service: a file of the inbox gets a case, a number, a document, an entry, its traces in the audit trail and a row
 * in the outbox, and counts when the call has returned, which is after the commit.
 */
@ApplicationScoped
public class Registering {

    /** Name of the files that the bench has put in the inboxes. */
    public static final String FILE = "bench.txt";

    @Inject
    private Registration registration;

    @Inject
    private Clock clock;

    @Resource(lookup = "jdbc/samdiarium")
    private DataSource database;

    /** Each of the people registers in the diary of {@code authority} what lies in the inbox of {@code region}. */
    Clients.WorkOf work(List<JsonObject> people) {
        LocalDate today = LocalDate.now(clock);
        List<Queue<ReceivedId>> inboxes = people.stream().map(person -> inbox(person.getString("region"))).toList();
        List<AuthorityId> authorities = people.stream().map(person -> new AuthorityId(UUID.fromString(person.getString("authority")))).toList();
        return person -> () -> {
            ReceivedId file = inboxes.get(person).poll();
            if (file != null) {
                registration.registerInNewCase(new OpenCase(authorities.get(person), "Remissvar om samverkan"), new RegisterEntry(file,
                        "Remissvar om samverkan", Direction.INCOMING, "REMISSVAR", today, Optional.of("Region Gotland"), true));
            }
            return file != null;
        };
    }

    private Queue<ReceivedId> inbox(String region) {
        Queue<ReceivedId> files = new ConcurrentLinkedQueue<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select id from received_file where region_code = ? and file_name = ?")) {
            statement.setString(1, region);
            statement.setString(2, FILE);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                files.add(new ReceivedId(rows.getObject(1, UUID.class)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return files;
    }
}
