package se.samdiarium.ear.container;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.boundary.Receiving;
import se.samdiarium.ear.arquillian.TestArchive;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.CaseView;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.boundary.Registration;

/** A test that runs inside the server. Each scenario makes its own people and diaries, so that none disturbs another. */
@ArquillianTest
abstract class InContainer {

    static final RegionCode UPPSALA = new RegionCode("03");
    static final RegionCode GOTLAND = new RegionCode("09");
    static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    @Inject
    People people;

    @Inject
    Rows rows;

    @Inject
    Registration registration;

    @Inject
    Receiving receiving;

    @Inject
    UserTransaction transaction;

    @Inject
    java.time.Clock clock;

    @Deployment
    static EnterpriseArchive deployment() {
        return TestArchive.with(InContainer.class.getPackage());
    }

    /** A new authority of the region, with a diary of its own. */
    AuthorityId authority(RegionCode region) {
        UUID id = UUID.randomUUID();
        String prefix = id.toString().replaceAll("[^a-f]", "").concat("abcdef").substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        try {
            while (rows.count("select count(*) from authority where region_code = ? and prefix = ?", region.value(), prefix) > 0) {
                prefix = prefix.substring(1) + (char) ('A' + (int) (Math.random() * 26));
            }
            rows.change("insert into authority (id, region_code, name, prefix) values (?, ?, ?, ?)", id, region.value(), "Testnämnden " + id, prefix);
            rows.change("insert into series (id, authority_id, prefix) values (?, ?, ?)", UUID.randomUUID(), id, prefix);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new AuthorityId(id);
    }

    /** Opens a case as whoever acts. */
    CaseView open(AuthorityId authority) {
        return registration.openCase(new OpenCase(authority, "Testärende"));
    }

    /** Receives a text file as whoever acts. */
    ReceivedId receive(String text) throws IOException {
        return receiving.receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "test.txt").id();
    }

    /** Registers a received file as whoever acts. */
    EntryView register(CaseView file, ReceivedId received) {
        return registration.register(file.id(), new RegisterEntry(received, "Testhandling", Direction.INCOMING, "OVRIGT",
                LocalDate.now(clock), Optional.of("Avsändaren"), true));
    }

    /** Does it in a transaction that is then rolled back. */
    <T> T rolledBack(Callable<T> action) throws Exception {
        transaction.begin();
        try {
            return action.call();
        } finally {
            transaction.rollback();
        }
    }
}
