package se.samdiarium.preservation.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samdiarium.access.Caller;
import se.samdiarium.document.DocumentId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.preservation.PreservedKind;
import se.samdiarium.preservation.PreservedView;
import se.samdiarium.signing.Provability;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.Verification;
import se.samdiarium.signing.boundary.Dossiers;

/** With a real PostgreSQL; examining and renewing are played: each renewal appends to the file and proves it for three years more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreservationJobTest {

    private static final Duration YEAR = Duration.ofDays(365);

    private PreservationWorld world;
    private Played signing;
    private PreservedRecords records;
    private PreservationJob job;

    @BeforeAll
    void open() throws IOException {
        world = new PreservationWorld();
    }

    @AfterAll
    void close() throws IOException {
        world.close();
    }

    @BeforeEach
    void begin() {
        world.database.sql().update("delete from preserved_document");
        world.database.sql().update("delete from examined_version");
        world.audited.clear();
        signing = new Played();
        records = new PreservedRecords(world.database.sql(), world.deposits, world.clock);
        RenewalFiling filing = new RenewalFiling(records, world.deposits, world.audit());
        job = new PreservationJob(signing, records, filing, world.deposits, world.clock, YEAR);
    }

    /** Plays the signing library. */
    private final class Played extends Dossiers {
        private Optional<Provability.Basis> basis = Optional.of(new Provability.Basis("strict 2", "a".repeat(64)));
        private Verification.Outcome outcome = Verification.Outcome.PASSED;
        private Instant until = world.clock.instant().plus(YEAR.multipliedBy(3));
        private Refusal refusal;
        private int examined;

        @Override
        public Provability examine(Path signed) {
            examined++;
            return new Provability(outcome, 1, Optional.of("PAdES-BASELINE-LT"), Optional.of(until), basis.orElseThrow().policy(),
                    basis.orElseThrow().trust(), List.of("signature.example"), new byte[0]);
        }

        @Override
        public Optional<Provability.Basis> basis() {
            return basis;
        }

        @Override
        public void renew(Path signed, Path target) throws IOException {
            if (refusal != null) {
                throw refusal;
            }
            Files.writeString(target, Files.readString(signed) + "+stämpel");
            until = world.clock.instant().plus(YEAR.multipliedBy(3));
        }
    }

    @Test
    @DisplayName("B2.1 until when a document is provable is known after the first look, and when it is renewed")
    void known() {
        DocumentId document = keep();
        job.run();
        assertThat(view(document)).satisfies(kept -> {
            assertThat(kept.outcome()).contains(Verification.Outcome.PASSED);
            assertThat(kept.until()).contains(signing.until);
            assertThat(kept.renewBefore()).contains(signing.until.minus(YEAR));
            assertThat(kept.level()).contains("PAdES-BASELINE-LT");
            assertThat(kept.alarm(world.clock.instant())).isFalse();
        });
    }

    @Test
    @DisplayName("B2.1 a counterpart is watched from its signature on, also while others wait; what is signed in turn, once that has ended")
    void beforeAllHaveSigned() {
        RoundId round = world.round();
        DocumentId signed = world.signed(round, PreservationWorld.GOTLAND);
        RoundId inTurn = world.round();
        world.database.sql().update("update signing_round set form = 'IN_TURN' where id = ?1", inTurn.value());
        DocumentId shared = world.signed(inTurn, PreservationWorld.GOTLAND);
        job.run();
        assertThat(records.of(round)).singleElement().satisfies(kept -> {
            assertThat(kept.document()).isEqualTo(signed);
            assertThat(kept.region()).contains(PreservationWorld.GOTLAND);
            assertThat(kept.until()).contains(signing.until);
        });
        assertThat(records.of(inTurn)).isEmpty();
        world.database.sql().update("update signing_round set withdrawn_at = ?2, withdrawn_by = 'anna', withdrawn_because = 'ny text' where id = ?1",
                inTurn.value(), world.clock.instant());
        job.run();
        assertThat(records.of(inTurn)).singleElement().extracting(PreservedView::document).isEqualTo(shared);
    }

    @Test
    @DisplayName("B2.4 the same bytes, policy and lists are examined once; with other lists anew")
    void onceForEachBasis() {
        keep();
        for (int day = 0; day < 5; day++) {
            job.run();
            world.clock.advance(Duration.ofDays(1));
        }
        assertThat(signing.examined).isEqualTo(1);
        signing.basis = Optional.of(new Provability.Basis("strict 2", "b".repeat(64)));
        job.run();
        assertThat(signing.examined).isEqualTo(2);
    }

    @Test
    @DisplayName("B2.2 it is renewed a year before it is needed, for ten years again and again; each version begins with the one before")
    void renewedInTime() {
        DocumentId document = keep();
        for (int month = 0; month < 120; month++) {
            job.run();
            assertThat(view(document).until()).hasValueSatisfying(until -> assertThat(until).isAfter(world.clock.instant()));
            world.clock.advance(Duration.ofDays(30));
        }
        int versions = world.deposits.latest(document);
        assertThat(versions).isEqualTo(1 + view(document).renewals()).isEqualTo(5);
        for (int number = 2; number <= versions; number++) {
            assertThat(new String(world.deposits.bytes(document, number), StandardCharsets.UTF_8))
                    .startsWith(new String(world.deposits.bytes(document, number - 1), StandardCharsets.UTF_8));
        }
        assertThat(world.audited).containsOnly("preservation.renewed").hasSize(4);
    }

    @Test
    @DisplayName("B2.3 a renewal that fails changes nothing, is told, and is tried again until it works")
    void failingRenewal() {
        DocumentId document = keep();
        job.run();
        world.clock.advance(YEAR.multipliedBy(2).plus(Duration.ofDays(2)));
        signing.refusal = new Refusal(Refusal.Kind.UNAVAILABLE, "signing.undetermined", "tsa");
        job.run();
        job.run();
        assertThat(world.deposits.latest(document)).isEqualTo(1);
        assertThat(view(document).fault()).hasValueSatisfying(fault -> assertThat(fault).contains("kan inte bedömas", "tsa"));
        assertThat(view(document).alarm(world.clock.instant())).isTrue();
        signing.refusal = null;
        world.clock.advance(Duration.ofHours(2));
        job.run();
        assertThat(world.deposits.latest(document)).isEqualTo(2);
        assertThat(view(document).fault()).isEmpty();
    }

    @Test
    @DisplayName("B2.3 signatures that do not pass are told and never renewed; they are looked at again when trust has changed")
    void notPassing() {
        DocumentId document = keep();
        signing.outcome = Verification.Outcome.INDETERMINATE;
        job.run();
        assertThat(view(document)).satisfies(kept -> {
            assertThat(kept.alarm(world.clock.instant())).isTrue();
            assertThat(kept.reasons()).containsExactly("signature.example");
        });
        signing.outcome = Verification.Outcome.PASSED;
        world.clock.advance(Duration.ofDays(1));
        job.run();
        assertThat(view(document).outcome()).contains(Verification.Outcome.PASSED);
        assertThat(world.deposits.latest(document)).isEqualTo(1);
    }

    @Test
    @DisplayName("B2.3 without trust nothing is looked at, and nothing is said")
    void noTrust() {
        DocumentId document = keep();
        signing.basis = Optional.empty();
        job.run();
        assertThat(view(document).outcome()).isEmpty();
        assertThat(signing.examined).isZero();
    }

    @Test
    @DisplayName("B2.2 a document that has got another version meanwhile is left alone, and that is told")
    void changedMeanwhile() {
        DocumentId document = keep();
        job.run();
        world.clock.advance(YEAR.multipliedBy(2).plus(Duration.ofDays(2)));
        world.deposits.append(document, PreservationWorld.HOST, 1, world.made("annan").file(), Caller.product(PreservationWorld.HOST));
        job.run();
        assertThat(world.deposits.latest(document)).isEqualTo(2);
        assertThat(view(document).fault()).hasValueSatisfying(fault -> assertThat(fault).contains("Handlingen har ändrats"));
    }

    private DocumentId keep() {
        RoundId round = world.round();
        DocumentId document = world.deposits.create(PreservationWorld.HOST, "Exemplar", world.made("underskrivet " + round),
                Caller.product(PreservationWorld.HOST));
        records.add(document, round, PreservationWorld.GOTLAND, PreservedKind.COUNTERPART, PreservationWorld.HOST);
        return document;
    }

    private PreservedView view(DocumentId document) {
        return records.all().stream().filter(each -> each.document().equals(document)).findFirst().orElseThrow();
    }
}
