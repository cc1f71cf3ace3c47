package se.samdiarium.search.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;
import se.samdiarium.search.IndexDocument;

/** Entries for tests: said is what matters, the rest is filled in. */
final class Entries {

    private Entries() {
    }

    static IndexDocument entry(String number, String title, String... pages) {
        return new IndexDocument(new EntryId(UUID.nameUUIDFromBytes(number.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                new DocumentId(UUID.randomUUID()), new CaseId(UUID.randomUUID()), number, title, "Nationell samordning", "fil.pdf", List.of(pages),
                new RegionCode("03"), "Regionstyrelsen", "OVRIGT", Direction.INCOMING, LocalDate.of(2025, 1, 31), Optional.of("Region Gävleborg"),
                Set.of("region:03"), 1);
    }

    static IndexDocument of(IndexDocument entry, String region, String type, LocalDate date, Set<String> tokens) {
        return new IndexDocument(entry.entry(), entry.document(), entry.caseId(), entry.number(), entry.title(), entry.caseTitle(), entry.fileName(),
                entry.pages(), new RegionCode(region), entry.authority(), type, entry.direction(), date, entry.correspondent(), tokens, 1);
    }
}
