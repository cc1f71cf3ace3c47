package se.samdiarium.web.rest.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.DiaryPublicity;
import se.samdiarium.registry.PublicAnswer;
import se.samdiarium.registry.PublicQuestion;
import se.samdiarium.registry.boundary.PublicDiary;
import se.samdiarium.registry.boundary.Publicity;
import se.samdiarium.web.rest.Form;

/** The diary as anybody may see it, asked without log-in under {@code public/}; and how open each region's is. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PublicDiaryResource {

    /** How open a diary is to be; see {@link DiaryPublicity}. */
    public record PublicityForm(Boolean open, Integer delayHours) {
    }

    @Inject
    private PublicDiary diary;

    @Inject
    private Publicity publicity;

    /** A page of what anybody may see; see {@link PublicQuestion}. Days are ISO 8601 and both included. */
    @GET
    @Path("public/diary")
    public PublicAnswer find(@QueryParam("region") String region, @QueryParam("authority") String authority, @QueryParam("from") String from,
            @QueryParam("to") String to, @QueryParam("q") String words, @QueryParam("number") String number,
            @QueryParam("page") @DefaultValue("1") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return diary.find(new PublicQuestion(one("region", Form.required("region", region), RegionCode::new),
                given("authority", authority, text -> new AuthorityId(UUID.fromString(text))), given("from", from, LocalDate::parse),
                given("to", to, LocalDate::parse), Optional.ofNullable(words), Optional.ofNullable(number), page, size));
    }

    /** The regions whose diary anybody may read, and their delay. */
    @GET
    @Path("public/regions")
    public List<DiaryPublicity> open() {
        return diary.open();
    }

    /** How open the diaries are that the caller administers. */
    @GET
    @Path("publicity")
    public List<DiaryPublicity> all() {
        return publicity.all();
    }

    /** Opens, delays or closes the public view of a region. */
    @PUT
    @Path("publicity/{region}")
    public DiaryPublicity set(@PathParam("region") String region, PublicityForm form) {
        Form.required("body", form);
        return publicity.set(new DiaryPublicity(one("region", region, RegionCode::new), Form.required("open", form.open()),
                form.delayHours() == null ? 0 : form.delayHours()));
    }

    private static <T> Optional<T> given(String parameter, String text, Function<String, T> read) {
        return Optional.ofNullable(text).filter(typed -> !typed.isBlank()).map(typed -> one(parameter, typed, read));
    }

    private static <T> T one(String parameter, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Form.malformed("'%s' is not understood: %s".formatted(parameter, text));
        }
    }
}
