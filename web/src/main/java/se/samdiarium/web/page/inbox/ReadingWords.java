package se.samdiarium.web.page.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.Duplicate;
import se.samdiarium.registry.Proposal;
import se.samdiarium.registry.Proposal.Found;
import se.samdiarium.registry.Proposal.Source;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.web.page.Words;

/** How a proposal and its warnings are told to the registrar. Expression language hands an {@link Optional} over either as it is or opened. */
@Named("reading")
@RequestScoped
public class ReadingWords {

    private final Words words;
    private final Diary diary;
    private List<DocumentType> types;

    @Inject
    ReadingWords(Words words, Diary diary) {
        this.words = words;
        this.diary = diary;
    }

    /** For the container's proxy. */
    protected ReadingWords() {
        this(null, null);
    }

    /** What was read; a dash when nothing was. */
    public String value(Object found) {
        return opened(found).map(read -> read.value().toString()).orElse("–");
    }

    /** Name of the type that was guessed; empty when none was. */
    public String type(Object found) {
        return opened(found).map(read -> read.value().toString()).flatMap(code -> types().stream().filter(type -> type.code().equals(code))
                .findFirst()).map(words::type).orElse("");
    }

    /** The case of the own diary that was found; null when none was. */
    public CaseLine caseOf(Proposal proposal) {
        return proposal.caseFile().map(Found::value).orElse(null);
    }

    /** The numbers that were read, one after another; a dash when there are none. */
    public String numbers(Proposal proposal) {
        return proposal.numbers().isEmpty() ? "–" : proposal.numbers().stream().map(Found::value).limit(3).collect(Collectors.joining(", "));
    }

    /** Where it stands and how: {@code sidan 1: ”Datum 2025-01-28”}. */
    public String where(Object found) {
        return opened(found).map(read -> read.source() == Source.PAGE ? words.fill("reading.page", read.page(), read.words())
                : words.fill("reading." + read.source(), read.words())).orElse("");
    }

    /** Why something may be a copy. */
    public String kind(Duplicate duplicate) {
        return words.texts().of("duplicate." + duplicate.kind());
    }

    /** Where to look at what may be the same. */
    public String link(Duplicate duplicate) {
        return duplicate.document().map(document -> "/handling?id=" + document)
                .or(() -> duplicate.caseFile().map(file -> "/arende?id=" + file)).orElse("/diariefor?fil=" + duplicate.id());
    }

    private List<DocumentType> types() {
        if (types == null) {
            types = diary.documentTypes();
        }
        return types;
    }

    private static Optional<Found<?>> opened(Object found) {
        Object value = found instanceof Optional<?> optional ? optional.orElse(null) : found;
        return Optional.ofNullable((Found<?>) value);
    }
}
