package se.samdiarium.web.rest.memo;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import se.samdiarium.memo.DefaultText;
import se.samdiarium.memo.MemoText;
import se.samdiarium.memo.TemplateVersion;
import se.samdiarium.memo.boundary.MemoTemplates;
import se.samdiarium.web.rest.Form;

/** The Word template and the texts that memos begin with. */
@Path("memo-templates")
@Produces(MediaType.APPLICATION_JSON)
public class MemoTemplatesResource {

    /** A text that memos begin with. */
    public record ChangeForm(String heading, String text) {
    }

    @Inject
    private MemoTemplates templates;

    /** The versions, the newest first: that one is in use. */
    @GET
    public List<TemplateVersion> versions() {
        return templates.versions();
    }

    /** Takes a template into use: form part {@code file}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response add(List<EntityPart> parts) throws IOException {
        EntityPart file = Form.file(parts);
        return Response.status(Response.Status.CREATED).entity(templates.add(file.getContent(), Form.fileName(file))).build();
    }

    /** The bytes of a version; 0 is the product's own. */
    @GET
    @Path("{number}/content")
    @Produces(MediaType.WILDCARD)
    public Response content(@PathParam("number") int number) {
        return Response.ok(templates.file(number), "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mall-tjansteutlatande-%d.docx\"".formatted(number)).build();
    }

    /** Takes an earlier version into use again; 0 goes back to what is used without one. */
    @POST
    @Path("{number}")
    public Response use(@PathParam("number") int number) {
        return Response.status(Response.Status.CREATED).entity(number == 0 ? templates.reset() : templates.useAgain(number)).build();
    }

    /** The texts that memos begin with. */
    @GET
    @Path("texts")
    public List<DefaultText> texts() {
        return templates.texts();
    }

    /** Changes one. */
    @PUT
    @Path("texts/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void change(@PathParam("code") String code, ChangeForm form) {
        Form.required("body", form);
        templates.change(code, new MemoText.Part(form.heading(), form.text()));
    }
}
