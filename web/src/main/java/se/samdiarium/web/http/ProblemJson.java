package se.samdiarium.web.http;

import jakarta.json.Json;
import jakarta.json.JsonWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;

/** Writes an error answer for machines: {@code application/problem+json} (RFC 9457). */
public final class ProblemJson {

    /** Media type (RFC 9457 section 6.1). */
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemJson() {
    }

    /** Sets status and body for a refusal, in the language asked for. */
    public static void write(HttpServletResponse response, Refusal refusal, Locale locale) throws IOException {
        RefusalText text = RefusalText.of(refusal, locale);
        write(response, StatusOf.refusal(refusal), refusal.code(), text.title(), text.found() + " " + text.todo());
    }

    /** Sets status and body. */
    public static void write(HttpServletResponse response, int status, String code, String title, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try (JsonWriter writer = Json.createWriter(response.getWriter())) {
            writer.writeObject(Json.createObjectBuilder()
                    .add("type", "urn:samdiarium:problem:" + code)
                    .add("title", title)
                    .add("status", status)
                    .add("detail", detail)
                    .add("code", code)
                    .build());
        }
    }
}
