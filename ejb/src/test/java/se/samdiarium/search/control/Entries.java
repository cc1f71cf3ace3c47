package se.samdiarium.search.control;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.consultation.Position;
import se.samdiarium.document.DocumentId;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;
import se.samdiarium.search.FileForm;
import se.samdiarium.search.IndexDocument;

/** Entries for tests: said is what matters, the rest is filled in. */
final class Entries {

    private Entries() {
    }

    static final Instant LONG_AGO = Instant.parse("2025-01-31T08:00:00Z");

    static IndexDocument entry(String number, String title, String... pages) {
        return new IndexDocument(new EntryId(UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8))),
                new DocumentId(UUID.randomUUID()), new CaseId(UUID.randomUUID()), number, title, "Nationell samordning", "fil.pdf", List.of(pages),
                new RegionCode("03"), "Uppsala", "Regionstyrelsen", "OVRIGT", "Övrig handling", Direction.INCOMING, LocalDate.of(2025, 1, 31),
                Optional.of("Region Gävleborg"), number.replaceFirst("-\\d+$", ""), Optional.empty(), Optional.empty(), FileForm.PDF,
                opening("region:03"), 1, List.of(), List.of());
    }

    static IndexDocument of(IndexDocument entry, String region, String type, LocalDate date, Set<String> tokens) {
        return new IndexDocument(entry.entry(), entry.document(), entry.caseId(), entry.number(), entry.title(), entry.caseTitle(), entry.fileName(),
                entry.pages(), new RegionCode(region), "Region " + region, entry.authority(), type, type, entry.direction(), date,
                entry.correspondent(), entry.caseNumber(), entry.secrecy(), entry.position(), entry.form(), opening(tokens.toArray(String[]::new)),
                1, List.of(), List.of());
    }

    /** With a secrecy marking by this provision, and a file of this form. */
    static IndexDocument marked(IndexDocument entry, String provision, FileForm form) {
        return new IndexDocument(entry.entry(), entry.document(), entry.caseId(), entry.number(), entry.title(), entry.caseTitle(), entry.fileName(),
                entry.pages(), entry.region(), entry.regionName(), entry.authority(), entry.type(), entry.typeName(), entry.direction(), entry.date(),
                entry.correspondent(), entry.caseNumber(), Optional.of(provision), entry.position(), form, entry.accessTokens(), 1, List.of(),
                List.of());
    }

    /** An answer to a consultation that comes to this. */
    static IndexDocument answering(IndexDocument entry, Position position) {
        return new IndexDocument(entry.entry(), entry.document(), entry.caseId(), entry.number(), entry.title(), entry.caseTitle(), entry.fileName(),
                entry.pages(), entry.region(), entry.regionName(), entry.authority(), entry.type(), entry.typeName(), entry.direction(), entry.date(),
                entry.correspondent(), entry.caseNumber(), entry.secrecy(), Optional.of(position), entry.form(), entry.accessTokens(), 1, List.of(),
                List.of());
    }

    /** With these texts of versions before the newest, the first first. */
    static IndexDocument after(IndexDocument entry, String... older) {
        return new IndexDocument(entry.entry(), entry.document(), entry.caseId(), entry.number(), entry.title(), entry.caseTitle(), entry.fileName(),
                entry.pages(), entry.region(), entry.regionName(), entry.authority(), entry.type(), entry.typeName(), entry.direction(), entry.date(),
                entry.correspondent(), entry.caseNumber(), entry.secrecy(), entry.position(), entry.form(), entry.accessTokens(), older.length + 1,
                IntStream.range(0, older.length).mapToObj(i -> new IndexDocument.OlderVersion(i + 1, List.of(older[i]))).toList(), List.of());
    }

    /** With a number in another diary as well. */
    static IndexDocument elsewhere(IndexDocument entry, String number) {
        return new IndexDocument(entry.entry(), entry.document(), entry.caseId(), entry.number(), entry.title(), entry.caseTitle(), entry.fileName(),
                entry.pages(), entry.region(), entry.regionName(), entry.authority(), entry.type(), entry.typeName(), entry.direction(), entry.date(),
                entry.correspondent(), entry.caseNumber(), entry.secrecy(), entry.position(), entry.form(), entry.accessTokens(), 1, List.of(),
                List.of(number));
    }

    /** In a case of this title. */
    static IndexDocument inCase(IndexDocument entry, String title) {
        return new IndexDocument(entry.entry(), entry.document(), entry.caseId(), entry.number(), entry.title(), title, entry.fileName(),
                entry.pages(), entry.region(), entry.regionName(), entry.authority(), entry.type(), entry.typeName(), entry.direction(), entry.date(),
                entry.correspondent(), entry.caseNumber(), entry.secrecy(), entry.position(), entry.form(), entry.accessTokens(), 1, List.of(),
                List.of());
    }

    static Map<String, Instant> opening(String... tokens) {
        return Stream.of(tokens).collect(Collectors.toMap(token -> token, token -> LONG_AGO));
    }
}
