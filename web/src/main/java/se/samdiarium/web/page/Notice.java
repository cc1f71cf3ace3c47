package se.samdiarium.web.page;

import java.util.Locale;
import java.util.Map;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;

/**
 * What a page tells about a refused request.
 *
 * @param code    stable code of the refusal
 * @param subject what it is about, for example a file name; may be empty
 * @param text    the sentences
 * @param field   id of the field it is about; empty when it is about none
 */
public record Notice(String code, String subject, RefusalText text, String field) {

    /** The first fact of this refusal is the field. */
    private static final String NAMES_ITS_FIELD = "intake.mailbox-invalid";
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("registry.title-missing", "title"),
            Map.entry("registry.title-too-long", "title"),
            Map.entry("registry.correspondent-too-long", "correspondent"),
            Map.entry("registry.type-unknown", "type"),
            Map.entry("registry.note-too-long", "note"),
            Map.entry("registry.reason-missing", "reason"),
            Map.entry("registry.reason-too-long", "reason"),
            Map.entry("registry.handler-too-long", "handler"),
            Map.entry("registry.classification-unknown", "classification"),
            Map.entry("registry.provision-unknown", "provision"),
            Map.entry("registry.marking-incomplete", "provision"),
            Map.entry("registry.marking-authority-too-long", "markingAuthority"),
            Map.entry("registry.delay-invalid", "delay"),
            Map.entry("registry.date-in-future", "date"),
            Map.entry("registry.instant-misread", "dag"),
            Map.entry("registry.instant-not-yet", "dag"),
            Map.entry("registry.case-not-then", "dag"),
            Map.entry("registry.declaration-missing", "declaration"),
            Map.entry("registry.case-unknown", "case"),
            Map.entry("registry.case-not-found", "case"),
            Map.entry("registry.case-ambiguous", "case"),
            Map.entry("registry.personal-number", "title"),
            Map.entry("registry.case-closed", "case"),
            Map.entry("registry.case-voided", "case"),
            Map.entry("registry.duplicate-unconfirmed", "anyway"),
            Map.entry("registry.other-regions-diary", "authority"),
            Map.entry("organisation.authority-unknown", "authority"),
            Map.entry("registry.series-unknown", "authority"),
            Map.entry("organisation.region-unknown", "regions"),
            Map.entry("signing.round-title", "roundTitle"),
            Map.entry("signing.round-regions", "signers"),
            Map.entry("signing.round-deadline", "deadline"),
            Map.entry("governance.last-day", "lastDay"),
            Map.entry("governance.comments-missing", "comments"),
            Map.entry("governance.missing-reason", "missingReason"),
            Map.entry("governance.no-quorum", "votes"),
            Map.entry("governance.day-invalid", "yearDay"));

    /** The notice of a refusal, in this language. */
    public static Notice of(Refusal refusal, String subject, Locale locale) {
        String field = refusal.code().equals(NAMES_ITS_FIELD) ? String.valueOf(refusal.facts().getFirst())
                : FIELDS.getOrDefault(refusal.code(), "");
        return new Notice(refusal.code(), subject, RefusalText.of(refusal, locale), field);
    }
}
