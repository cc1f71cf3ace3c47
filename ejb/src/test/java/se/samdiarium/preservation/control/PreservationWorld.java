package se.samdiarium.preservation.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.MovableClock;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.AuditLine;
import se.samdiarium.audit.boundary.Audit;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.FileName;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.Sha256;
import se.samdiarium.document.TextState;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.TestDatabase;
import se.samdiarium.registry.EntryView;
import se.samdiarium.registry.boundary.DepositEntries;
import se.samdiarium.signing.RoundId;

/** What preservation meets: documents in memory whose rows are in a real database, a diary and an audit trail that remember. */
final class PreservationWorld implements AutoCloseable {

    static final RegionCode HOST = new RegionCode("03");
    static final RegionCode GOTLAND = new RegionCode("09");

    final TestDatabase database = new TestDatabase();
    final MovableClock clock = new MovableClock();
    final Documents deposits = new Documents();
    final List<String> registered = new ArrayList<>();
    final List<String> audited = new ArrayList<>();

    PreservationWorld() throws IOException {
    }

    DepositEntries diary() {
        return new DepositEntries() {
            @Override
            public Optional<EntryView> register(Caller by, DocumentId agreement, DocumentId made, Sha256 sha256, String title) {
                registered.add(title);
                return Optional.empty();
            }
        };
    }

    Audit audit() {
        return new Audit() {
            @Override
            public void done(List<AuditLine> lines) {
                lines.forEach(line -> audited.add(line.action()));
            }
        };
    }

    /** A round of Uppsala and Gotland that has begun. */
    RoundId round() {
        DocumentId document = deposits.create(HOST, "Avtal", made("avtal " + UUID.randomUUID()), Caller.product(HOST));
        UUID id = UUID.randomUUID();
        database.sql().update("""
                insert into signing_round (id, title, region_code, document_id, version_number, base_sha256, required_qualification, deadline,
                started_at, started_by) values (?1, 'Avtal åäö', '03', ?2, 1, ?3, 'QESIG', ?4, ?5, 'anna')""", id, document.value(),
                deposits.view(document, HOST).latest().sha256().hex(), LocalDate.now(clock).plusDays(30), clock.instant());
        return new RoundId(id);
    }

    /** What a region has signed, while another has not. */
    DocumentId signed(RoundId round, RegionCode region) {
        DocumentId document = deposits.create(HOST, "Avtal", made("signerat " + UUID.randomUUID()), Caller.product(HOST));
        database.sql().update("insert into counterpart (round_id, region_code, state, document_id, version) values (?1, ?2, 'SIGNED', ?3, 1)",
                round.value(), region.value(), document.value());
        database.sql().update("insert into counterpart (round_id, region_code, state, version) values (?1, ?2, 'WAITING', 1)", round.value(),
                HOST.value());
        return document;
    }

    Deposits.Made made(String text) {
        try {
            Path file = Files.writeString(Files.createTempFile("made", ".pdf"), text);
            return new Deposits.Made(file, new FileName("fil.pdf"), "application/pdf", List.of(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        database.close();
    }

    /** Documents, their bytes in memory. */
    final class Documents extends Deposits {

        private final Map<DocumentId, List<byte[]>> versions = new HashMap<>();
        final Map<DocumentId, Set<RegionCode>> shared = new HashMap<>();
        boolean broken;

        @Override
        public DocumentId create(RegionCode owner, String title, Made made, Caller by) {
            DocumentId id = new DocumentId(UUID.randomUUID());
            database.sql().update("insert into document (id, region_code, title, created_at, latest, version) values (?1, ?2, ?3, ?4, 1, 1)",
                    id.value(), owner.value(), title, clock.instant());
            add(id, read(made.file()));
            return id;
        }

        @Override
        public int append(DocumentId id, RegionCode owner, int expected, Path longer, Caller by) {
            if (versions.get(id).size() != expected) {
                throw new Refusal(Refusal.Kind.CONFLICT, "document.changed", id, expected);
            }
            add(id, read(longer));
            return expected + 1;
        }

        @Override
        public void share(DocumentId id, RegionCode owner, Set<RegionCode> regions, Caller by) {
            if (broken) {
                throw new IllegalStateException("the server is killed here");
            }
            shared.put(id, regions);
        }

        @Override
        public DocumentView view(DocumentId id, RegionCode owner) {
            List<VersionView> views = new ArrayList<>();
            for (int number = versions.get(id).size(); number > 0; number--) {
                views.add(version(id, number));
            }
            return new DocumentView(id, owner, "Avtal", 1, views, List.of());
        }

        @Override
        public OpenedVersion open(DocumentId id, int version, RegionCode owner) {
            try {
                Path file = Files.write(Files.createTempFile("opened", ".pdf"), bytes(id, version));
                return new OpenedVersion(version(id, version), file, () -> Files.deleteIfExists(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] bytes(DocumentId id, int version) {
            return versions.get(id).get(version - 1);
        }

        int latest(DocumentId id) {
            return versions.get(id).size();
        }

        private void add(DocumentId id, byte[] content) {
            List<byte[]> of = versions.computeIfAbsent(id, each -> new ArrayList<>());
            of.add(content);
            String sha256 = se.samdiarium.ades.Sha256.hash(content).hex();
            database.sql().update("insert into content (sha256, size, media_type, stored_at) values (?1, ?2, 'application/pdf', ?3) "
                    + "on conflict do nothing", sha256, content.length, clock.instant());
            database.sql().update("insert into document_version (document_id, number, sha256, file_name, created_at, created_by) "
                    + "values (?1, ?2, ?3, 'fil.pdf', ?4, 'x')", id.value(), of.size(), sha256, clock.instant());
        }

        private VersionView version(DocumentId id, int number) {
            byte[] content = bytes(id, number);
            return new VersionView(number, new Sha256(se.samdiarium.ades.Sha256.hash(content).hex()), "fil.pdf", content.length, "application/pdf",
                    TextState.TEXT, Optional.empty(), 1, Instant.EPOCH, "x");
        }

        private byte[] read(Path file) {
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

}
