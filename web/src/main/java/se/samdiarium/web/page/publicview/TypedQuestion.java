package se.samdiarium.web.page.publicview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.PublicQuestion;

/**
 * A question to the public view as it stands in an address, where anybody can write anything. What cannot be read narrows nothing.
 *
 * @param region    code of a region
 * @param authority id of an authority
 * @param from      first day, {@code 2025-01-31}
 * @param to        last day
 * @param words     words
 * @param number    number of a case or an entry
 * @param page      from 1
 */
public record TypedQuestion(String region, String authority, String from, String to, String words, String number, String page) {

    /** Names of the days that cannot be read, for the page to say so. */
    public List<String> misread() {
        return Stream.of(filled(from) && day(from).isEmpty() ? "from" : null, filled(to) && day(to).isEmpty() ? "to" : null)
                .filter(name -> name != null).toList();
    }

    /** Whether anything narrows the list. */
    public boolean isNarrow() {
        return Stream.of(authority, from, to, words, number).anyMatch(TypedQuestion::filled);
    }

    PublicQuestion question(RegionCode known, int size) {
        return new PublicQuestion(known, chosenAuthority(), day(from), day(to), Optional.ofNullable(words), Optional.ofNullable(number),
                pageNumber(), size);
    }

    private Optional<AuthorityId> chosenAuthority() {
        try {
            return filled(authority) ? Optional.of(new AuthorityId(UUID.fromString(authority))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private int pageNumber() {
        return page != null && page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return filled(text) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean filled(String text) {
        return text != null && !text.isBlank();
    }
}
