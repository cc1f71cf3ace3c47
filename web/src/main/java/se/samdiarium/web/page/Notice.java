package se.samdiarium.web.page;

import java.util.Map;
import se.samdiarium.platform.RefusalText;

/**
 * What a page tells about a refused request.
 *
 * @param code    stable code of the refusal
 * @param subject what it is about, for example a file name; may be empty
 * @param text    the sentences
 */
public record Notice(String code, String subject, RefusalText text) {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("registry.title-missing", "title"),
            Map.entry("registry.type-unknown", "type"),
            Map.entry("registry.date-in-future", "date"),
            Map.entry("registry.declaration-missing", "declaration"),
            Map.entry("registry.case-unknown", "case"),
            Map.entry("registry.other-regions-diary", "authority"),
            Map.entry("organisation.authority-unknown", "authority"),
            Map.entry("organisation.region-unknown", "regions"),
            Map.entry("signing.deadline-passed", "deadline"),
            Map.entry("signing.regions-missing", "regions"));

    /** Id of the field the refusal is about; empty when it is about none. */
    public String field() {
        return FIELDS.getOrDefault(code, "");
    }
}
