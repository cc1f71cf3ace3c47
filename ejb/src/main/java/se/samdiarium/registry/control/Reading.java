package se.samdiarium.registry.control;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.Proposal;
import se.samdiarium.registry.Proposal.Found;

/**
 * Reads a received letter as a registrar does, and proposes how to register it.
 *
 * @param regions official names of the regions
 * @param own     official name of the region that received it
 * @param types   codes of the types there are
 * @param today   today in Sweden
 */
record Reading(List<String> regions, String own, Set<String> types, LocalDate today) {

    private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");

    /**
     * @param caseOf the case of the own diary with this number, when there is exactly one
     */
    Proposal of(Letter letter, Function<String, Optional<CaseLine>> caseOf) {
        List<ReadingNumbers.Number> numbers = ReadingNumbers.in(letter);
        return new Proposal(ReadingTitle.in(letter), ReadingDate.in(letter, today), ReadingSender.in(letter, regions, own),
                ReadingType.in(letter, types), numbers.stream().map(ReadingNumbers.Number::found).toList(), ownCase(letter, numbers, caseOf));
    }

    /**
     * All regions write {@code RS 2025-00123}, so a number alone does not tell whose it is. One called {@code Er beteckning} is ours; one
     * called {@code Vår beteckning} is the writer's; any other is taken for ours only when the letter also speaks of what our case is about.
     */
    private static Optional<Found<CaseLine>> ownCase(Letter letter, List<ReadingNumbers.Number> numbers,
            Function<String, Optional<CaseLine>> caseOf) {
        Stream<ReadingNumbers.Number> ours = numbers.stream().filter(number -> number.owner() == ReadingNumbers.Owner.RECEIVER);
        Stream<ReadingNumbers.Number> perhaps = numbers.stream().filter(number -> number.owner() == ReadingNumbers.Owner.UNKNOWN);
        return Stream.concat(ours.flatMap(number -> match(number, caseOf)),
                perhaps.flatMap(number -> match(number, caseOf)).filter(found -> speaksOf(letter, found.value().title()))).findFirst();
    }

    private static Stream<Found<CaseLine>> match(ReadingNumbers.Number number, Function<String, Optional<CaseLine>> caseOf) {
        return caseOf.apply(number.found().value()).map(line -> number.found().as(line)).stream();
    }

    private static boolean speaksOf(Letter letter, String title) {
        Set<String> text = Stream.concat(letter.lines().stream().map(Letter.Line::text),
                Stream.of(letter.fileWords(), letter.head().getOrDefault("subject", "")))
                .flatMap(Reading::words).collect(Collectors.toSet());
        return words(title).anyMatch(text::contains);
    }

    private static Stream<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(word -> word.group());
    }
}
