package se.samdiarium.registry.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samdiarium.registry.Proposal.Found;
import se.samdiarium.registry.Proposal.Source;

/**
 * The day a letter bears, in the forms Swedish authorities write: {@code 2025-01-31}, {@code 31 januari 2025}, {@code den 31 januari 2025},
 * {@code 20250131} in the name of a file. Never a day after today, and never a last day for an answer.
 */
final class ReadingDate {

    private static final List<String> MONTHS = List.of("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
            "oktober", "november", "december");
    private static final Pattern DAY = Pattern.compile("(?<![\\d-])((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?![\\d-])"
            + "|(?<!\\d)(\\d{1,2}) (" + String.join("|", MONTHS) + "|jan|feb|apr|aug|sept?|okt|nov|dec)\\.? ((?:19|20)\\d\\d)(?!\\d)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-_. ]?(\\d\\d)[-_. ]?(\\d\\d)(?!\\d)");
    private static final Pattern LABEL = Pattern.compile("^(?:datum|dat\\.|upprättad|daterad|dokumentdatum)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANOTHER_DAY = Pattern.compile("(?:senast|före|svarsdatum|svarstid|sista dag|remisstid\\w*|er beteckning|ert datum"
            + "|gäller|fr\\.?o\\.?m|från och med|till och med|fram till|utskrift\\w*|mall\\w*|version|beslutad?e?|träder i kraft|remiss\\w* den)"
            + "[^.;]{0,40}$", Pattern.CASE_INSENSITIVE);
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private ReadingDate() {
    }

    static Optional<Found<LocalDate>> in(Letter letter, LocalDate today) {
        return Stream.<Optional<Found<LocalDate>>>of(sent(letter), labelled(letter), first(letter.heading()), inName(letter),
                first(letter.closing())).flatMap(Optional::stream).filter(found -> !found.value().isAfter(today)).findFirst();
    }

    /** The field Date of a message as mail programs write it (RFC 5322) or as ISO 8601. */
    private static Optional<Found<LocalDate>> sent(Letter letter) {
        return letter.headField("date").flatMap(found -> Stream.of(DateTimeFormatter.RFC_1123_DATE_TIME, DateTimeFormatter.ISO_DATE_TIME)
                .flatMap(form -> instant(found.value(), form).stream()).findFirst().map(found::as));
    }

    private static Optional<LocalDate> instant(String text, DateTimeFormatter form) {
        try {
            return Optional.of(ZonedDateTime.parse(text.replaceFirst(" \\(.*\\)$", ""), form).withZoneSameInstant(SWEDEN).toLocalDate());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@code Datum: 2025-01-31}, or the day on the line after {@code Datum}. */
    private static Optional<Found<LocalDate>> labelled(Letter letter) {
        List<Letter.Line> lines = letter.heading();
        for (int i = 0; i < lines.size(); i++) {
            if (LABEL.matcher(lines.get(i).text()).matches()) {
                Optional<Found<LocalDate>> found = first(lines.subList(i, Math.min(i + 2, lines.size())));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found<LocalDate>> first(List<Letter.Line> lines) {
        for (Letter.Line line : lines) {
            List<MatchResult> days = DAY.matcher(line.text()).results().toList();
            for (MatchResult day : days) {
                Optional<LocalDate> read = day(day);
                if (read.isPresent() && !ANOTHER_DAY.matcher(line.text().substring(0, day.start())).find()) {
                    return Optional.of(line.found(read.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Found<LocalDate>> inName(Letter letter) {
        return IN_NAME.matcher(letter.fileName()).results().flatMap(day -> day(day.group(1), day.group(2), day.group(3)).stream())
                .findFirst().map(day -> new Found<>(day, Source.FILE_NAME, 0, letter.fileName()));
    }

    private static Optional<LocalDate> day(MatchResult day) {
        return day.group(1) != null ? day(day.group(1), day.group(2), day.group(3)) : day(day.group(6), month(day.group(5)), day.group(4));
    }

    private static String month(String name) {
        String three = name.toLowerCase(Locale.ROOT).substring(0, 3);
        List<String> beginnings = MONTHS.stream().map(month -> month.substring(0, 3)).toList();
        return String.valueOf(beginnings.indexOf(three) + 1);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
