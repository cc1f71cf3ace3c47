package se.samdiarium.web.rest;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.samdiarium.platform.Refusal;

/** Reads what a request must hold, and says which part is missing or wrong. */
public final class Form {

    private Form() {
    }

    /** The value of a JSON member that must be there. */
    public static <T> T required(String member, T value) {
        if (value == null) {
            throw malformed("member '" + member + "' is missing");
        }
        return value;
    }

    /** A part of a multipart form that must be there. */
    public static EntityPart part(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> name.equals(part.getName())).findFirst()
                .orElseThrow(() -> malformed("multipart/form-data part '" + name + "' is missing"));
    }

    /** A JSON part of a multipart form, whatever media type the part claims. */
    public static <T> T json(List<EntityPart> parts, String name, Class<T> type) throws IOException {
        try (InputStream text = part(parts, name).getContent()) {
            return JsonForm.json().fromJson(text, type);
        } catch (JsonbException e) {
            throw malformed("part '" + name + "': " + e.getMessage());
        }
    }

    /** The file part and its name; a part without a file name is refused. */
    public static EntityPart file(List<EntityPart> parts) {
        EntityPart file = part(parts, "file");
        if (file.getFileName().isEmpty()) {
            throw malformed("part 'file' has no filename");
        }
        return file;
    }

    /**
     * The name of a file part. Names are sent as UTF-8 bytes (RFC 7578 section 5.1, and every browser); the server reads part headers as
     * ISO 8859-1, so the bytes are read again. A name that is not UTF-8 then stays as the server read it.
     */
    public static String fileName(EntityPart file) {
        String read = file.getFileName().orElseThrow();
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(read))).toString();
        } catch (CharacterCodingException e) {
            return read;
        }
    }

    public static Refusal malformed(String found) {
        return new Refusal(Refusal.Kind.INVALID, "request.malformed", String.valueOf(found));
    }
}
