package se.samdiarium.web.rest.intake;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.intake.CsvEncoding;
import se.samdiarium.intake.ImportChoices;
import se.samdiarium.intake.ImportId;
import se.samdiarium.intake.ImportState;
import se.samdiarium.intake.ImportView;
import se.samdiarium.intake.MissingSerials;
import se.samdiarium.intake.RowOutcome;
import se.samdiarium.intake.RowReceipt;
import se.samdiarium.intake.SentFile;
import se.samdiarium.intake.StartImport;
import se.samdiarium.intake.boundary.LegacyImport;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.web.rest.Form;

/** Imports of old diaries. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ImportsResource {

    private static final String CSV = "text/csv; charset=UTF-8";

    /** What is chosen; see {@link ImportChoices}. All may be left out. */
    public record ChoicesForm(boolean reviewed, boolean withoutFileOk, String lostReason) {

        ImportChoices choices() {
            return new ImportChoices(reviewed, withoutFileOk, Optional.ofNullable(lostReason));
        }
    }

    /** What is ordered; see {@link StartImport}. */
    public record OptionsForm(AuthorityId authority, boolean dryRun, boolean reviewed, boolean withoutFileOk, String lostReason, String encoding) {
    }

    /** An import. */
    public record Import(String id, AuthorityId authority, String fileName, String zipName, String encoding, boolean dryRun, ImportState state,
            int rows, int done, int entered, int known, int refused, Instant created, Instant begun, Instant ended, String fault,
            List<MissingSerials> missing) {

        static Import of(ImportView view) {
            return new Import(view.id().toString(), view.authority(), view.fileName(), view.zipName().orElse(null), view.encoding(), view.dryRun(),
                    view.state(), view.rows(), view.counts().done(), view.counts().entered(), view.counts().known(), view.counts().refused(),
                    view.times().created(), view.times().begun().orElse(null), view.times().ended().orElse(null), view.fault().orElse(null),
                    view.missing());
        }
    }

    /** A receipt, with the sentence in the asker's language. */
    public record Receipt(int row, String number, String entryNumber, String title, RowOutcome outcome, String code, String sentence, String caseId,
            String entryId) {

        static Receipt of(RowReceipt receipt, Locale locale) {
            return new Receipt(receipt.row(), receipt.number(), receipt.entryNumber(), receipt.title(), receipt.outcome(),
                    receipt.code().orElse(null), receipt.sentence(locale), receipt.file().map(Object::toString).orElse(null),
                    receipt.entry().map(Object::toString).orElse(null));
        }
    }

    private interface Download {
        void write(Writer out) throws IOException;
    }

    @Inject
    private LegacyImport imports;

    @Context
    private HttpHeaders headers;

    /** Orders an import: form parts {@code options} (JSON), {@code csv} (file) and, with files, {@code files} (ZIP). */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response start(List<EntityPart> parts, @Context UriInfo uri) throws IOException {
        OptionsForm options = Form.json(parts, "options", OptionsForm.class);
        Optional<CsvEncoding> encoding = Optional.ofNullable(options.encoding()).map(name -> CsvEncoding.named(name)
                .orElseThrow(() -> Form.malformed("encoding is utf-8 or windows-1252, was " + name)));
        ImportChoices choices = new ImportChoices(options.reviewed(), options.withoutFileOk(), Optional.ofNullable(options.lostReason()));
        StartImport command = new StartImport(Form.required("authority", options.authority()), options.dryRun(), choices, encoding);
        Optional<SentFile> zip = parts.stream().filter(part -> part.getName().equals("files")).findFirst().map(ImportsResource::sent);
        return created(imports.start(command, sent(Form.part(parts, "csv")), zip), uri.getAbsolutePathBuilder().path("{id}"));
    }

    /** Orders the import of what was dry-run. */
    @POST
    @Path("{id}/run")
    public Response run(@PathParam("id") UUID id, ChoicesForm form, @Context UriInfo uri) {
        return created(imports.enter(new ImportId(id), Form.required("body", form).choices()), uri.getBaseUriBuilder().path("imports/{id}"));
    }

    /** Stops the import. */
    @POST
    @Path("{id}/cancellation")
    public Import cancel(@PathParam("id") UUID id) {
        return Import.of(imports.cancel(new ImportId(id)));
    }

    /** The last imports, the newest first. */
    @GET
    public List<Import> latest() {
        return imports.latest().stream().map(Import::of).toList();
    }

    /** One import and how far it has come. */
    @GET
    @Path("{id}")
    public Import view(@PathParam("id") UUID id) {
        return Import.of(imports.view(new ImportId(id)));
    }

    /** Receipts, those that want attention first. */
    @GET
    @Path("{id}/receipts")
    public List<Receipt> receipts(@PathParam("id") UUID id, @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("size") @DefaultValue("100") int size) {
        return imports.receipts(new ImportId(id), offset, size).stream().map(receipt -> Receipt.of(receipt, locale())).toList();
    }

    /** All receipts and the missing numbers as CSV. */
    @GET
    @Path("{id}/receipts.csv")
    @Produces(CSV)
    public Response receiptsAsCsv(@PathParam("id") UUID id) throws IOException {
        return download("kvittens.csv", out -> imports.writeReceipts(new ImportId(id), locale(), out));
    }

    /** Rows that were refused or not reached, as they came, as CSV. */
    @GET
    @Path("{id}/left.csv")
    @Produces(CSV)
    public Response left(@PathParam("id") UUID id) throws IOException {
        return download("kvar.csv", out -> imports.writeLeft(new ImportId(id), out));
    }

    /** A CSV file with all headings and an example. */
    @GET
    @Path("template.csv")
    @Produces(CSV)
    public Response template() throws IOException {
        return download("mall.csv", imports::writeTemplate);
    }

    private static SentFile sent(EntityPart part) {
        if (part.getFileName().isEmpty()) {
            throw Form.malformed("part '" + part.getName() + "' has no filename");
        }
        return new SentFile(Form.fileName(part), part.getContent());
    }

    private Response created(ImportId id, UriBuilder address) {
        return Response.created(address.build(id)).entity(view(id.value())).build();
    }

    private static Response download(String name, Download content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            content.write(out);
        }
        return Response.ok(bytes.toByteArray()).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"").build();
    }

    private Locale locale() {
        List<Locale> wanted = headers.getAcceptableLanguages();
        return wanted.isEmpty() || wanted.getFirst().getLanguage().equals("*") ? Locale.of("sv") : wanted.getFirst();
    }
}
