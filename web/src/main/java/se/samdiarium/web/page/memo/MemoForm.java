package se.samdiarium.web.page.memo;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.memo.MemoText;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SecrecyMarking;

/** What is typed in a memo's form, read from the request. */
final class MemoForm {

    private final HttpServletRequest request;

    MemoForm(HttpServletRequest request) {
        this.request = request;
    }

    /** As a text. */
    MemoText text() {
        List<MemoText.Part> parts = new ArrayList<>();
        List<String> headings = all("avsnittsrubrik");
        List<String> texts = all("avsnittstext");
        for (int part = 0; part < texts.size(); part++) {
            parts.add(new MemoText.Part(part < headings.size() ? headings.get(part) : "", texts.get(part)));
        }
        return new MemoText(filled("datum").flatMap(MemoForm::date), one("forvaltning"), one("handlaggare"), one("telefon"), one("epost"),
                one("till"), one("rubrik"), all("punkt"), one("sammanfattning"), parts, one("finansiering"), one("beredning"), one("skickas"),
                all("bilaga").stream().map(id -> new EntryId(UUID.fromString(id))).toList(), secrecy());
    }

    private Secrecy secrecy() {
        return new Secrecy(filled("sekretess").map(code -> new SecrecyMarking(code, filled("markningsdag").flatMap(MemoForm::date).orElse(null),
                one("markningsmyndighet"))), filled("offentligrubrik"), Optional.empty());
    }

    private Optional<String> filled(String name) {
        return Optional.of(one(name).strip()).filter(text -> !text.isEmpty());
    }

    /** The number of the case as typed. */
    Optional<String> caseNumber() {
        return Optional.of(one("case").strip()).filter(number -> !number.isEmpty());
    }

    private static Optional<LocalDate> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String one(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    private List<String> all(String name) {
        return Optional.ofNullable(request.getParameterValues(name)).map(Arrays::asList).orElse(List.of());
    }
}
