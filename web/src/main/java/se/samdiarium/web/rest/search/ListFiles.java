package se.samdiarium.web.rest.search;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import se.samdiarium.platform.Refusal;
import se.samdiarium.web.export.ListFormat;

/** What is found, as a file to be carried away. */
final class ListFiles {

    private ListFiles() {
    }

    /** The form of this name, of those that hits have. */
    static ListFormat form(String name) {
        return ListFormat.of(name).filter(each -> each != ListFormat.PDF)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "search.list-format", name));
    }

    /** The file, which is deleted when it has been sent. */
    static Response answer(Path file, ListFormat format, String name) throws IOException {
        long length = Files.size(file);
        return Response.ok(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), format.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
    }
}
