package se.samdiarium.ear.assembled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import se.samdiarium.demo.launcher.Database;
import se.samdiarium.demo.launcher.DemoSystem;

/** What is really stored: rows and files, looked at past the application. */
final class Stored {

    private final Database database;
    private final Path content;

    Stored(DemoSystem system) {
        this.database = system.database();
        this.content = system.dataFolder().resolve("content");
    }

    /** How much there is of what an upload leaves behind. */
    record Amount(long contents, long texts, long received, long documents, long entries, long files, long staged) {
    }

    Amount amount() {
        return new Amount(count("select count(*) from content"), count("select count(*) from extracted_text"),
                count("select count(*) from received_file"), count("select count(*) from document"), count("select count(*) from diary_entry"),
                files(content).filter(file -> !file.startsWith(staging())).count(), staged());
    }

    long staged() {
        return files(staging()).count();
    }

    private Path staging() {
        return content.resolve("staging");
    }

    long count(String sql, Object... parameters) {
        return ((Number) rows(sql, parameters).getFirst().getFirst()).longValue();
    }

    List<List<Object>> rows(String sql, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<List<Object>> rows = new ArrayList<>();
            ResultSet result = statement.executeQuery();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows past the application, as the passing of time does. */
    void update(String sql, Object... parameters) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row held against changes, as by another transaction; until closed. */
    AutoCloseable hold(String sql, Object... parameters) {
        try {
            Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
            connection.setAutoCommit(false);
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeQuery();
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of the bytes kept under this SHA-256, or why there are none. */
    String hashOfKept(String sha256) {
        Path file = content.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
        return Files.exists(file) ? sha256(read(file)) : "missing: " + file;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
