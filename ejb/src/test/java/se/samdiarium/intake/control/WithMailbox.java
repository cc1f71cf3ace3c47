package se.samdiarium.intake.control;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.samdiarium.platform.TestDatabase;

/** A real mail server and a real database for a class of tests, and for each test a mailbox of its own. */
abstract class WithMailbox {

    static TestDatabase database;
    static GreenMail server;

    @TempDir
    Path root;
    MailRig rig;

    @BeforeAll
    static void start() throws IOException {
        database = new TestDatabase();
        server = MailRig.startServer();
    }

    @AfterAll
    static void stop() throws IOException {
        server.stop();
        database.close();
    }

    @BeforeEach
    void open() throws IOException {
        rig = new MailRig(database, server, root);
    }

    @AfterEach
    void close() {
        rig.close();
    }
}
