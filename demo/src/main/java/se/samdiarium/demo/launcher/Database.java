package se.samdiarium.demo.launcher;

import java.util.Map;
import java.util.Optional;

/**
 * How the application reaches its PostgreSQL database.
 *
 * @param url      JDBC URL, without secrets
 * @param user     role that owns the database
 * @param password of the role
 */
public record Database(String url, String user, String password) {

    private static final String PREFIX = "jdbc:postgresql:";

    /** Refuses what is not PostgreSQL. */
    public Database {
        if (!url.startsWith(PREFIX)) {
            throw new StartRefused("SAMDIARIUM_DB_URL is '%s', but must begin with '%s'.".formatted(url, PREFIX));
        }
    }

    /**
     * The database named by {@code SAMDIARIUM_DB_URL}, {@code SAMDIARIUM_DB_USER} and {@code SAMDIARIUM_DB_PASSWORD};
     * empty without the first, and then the embedded PostgreSQL is used.
     */
    static Optional<Database> named(Map<String, String> environment) {
        String url = environment.getOrDefault("SAMDIARIUM_DB_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Database(url, required(environment, "SAMDIARIUM_DB_USER"), required(environment, "SAMDIARIUM_DB_PASSWORD")));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new StartRefused("SAMDIARIUM_DB_URL is set, so %s must be set too.".formatted(name));
        }
        return value;
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "Database[" + url + ", " + user + "]";
    }
}
