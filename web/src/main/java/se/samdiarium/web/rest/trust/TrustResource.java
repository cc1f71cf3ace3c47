package se.samdiarium.web.rest.trust;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.samdiarium.signing.TrustSnapshotView;
import se.samdiarium.signing.TrustView;
import se.samdiarium.signing.boundary.TrustLists;

/** The trusted lists by which signatures are judged. */
@Path("trust")
@Produces(MediaType.APPLICATION_JSON)
public class TrustResource {

    @Inject
    private TrustLists lists;

    /** What is trusted now. */
    @GET
    public TrustView now() {
        return lists.now();
    }

    /** Fetches the lists now, and answers what is trusted afterwards; takes seconds. */
    @POST
    public TrustView refresh() {
        return lists.refresh();
    }

    /** The sets of lists that are or were in use, newest first. */
    @GET
    @Path("snapshots")
    public List<TrustSnapshotView> snapshots() {
        return lists.snapshots();
    }

    /** The documents of a set, byte for byte, as a ZIP; {@code addresses.txt} tells where each was published. */
    @GET
    @Path("snapshots/{id}")
    @Produces("application/zip")
    public byte[] content(@PathParam("id") String id) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        StringBuilder addresses = new StringBuilder();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            int number = 0;
            for (Map.Entry<String, byte[]> list : new TreeMap<>(lists.content(id)).entrySet()) {
                String name = "%02d.xml".formatted(++number);
                addresses.append(name).append(' ').append(list.getKey()).append('\n');
                write(out, name, list.getValue());
            }
            write(out, "addresses.txt", addresses.toString().getBytes(StandardCharsets.UTF_8));
        }
        return zip.toByteArray();
    }

    private static void write(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
