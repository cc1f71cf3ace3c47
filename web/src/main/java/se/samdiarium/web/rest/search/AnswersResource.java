package se.samdiarium.web.rest.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.search.AnswerComparison;
import se.samdiarium.search.Section;
import se.samdiarium.search.Sought;
import se.samdiarium.search.boundary.Answers;
import se.samdiarium.web.export.AnswerExport;
import se.samdiarium.web.export.ListFormat;

/** Answers to a remiss, compared section by section. */
@Path("answers")
@Produces(MediaType.APPLICATION_JSON)
public class AnswersResource {

    @Inject
    private Answers answers;

    @Inject
    private AnswerExport export;

    /**
     * What the answers in a case say about a section; without a section, who has answered and which sections are spoken of.
     *
     * @param section {@code 4}, {@code § 4}, {@code 4 a §}, {@code 4.2}
     * @param words   only passages that answer this question
     */
    @GET
    public AnswerComparison about(@QueryParam("case") String remiss, @QueryParam("section") String section, @QueryParam("q") String words) {
        return answers.about(caseId(remiss), new Sought(words, section(section)));
    }

    /** Cases of the caller's region that have answers, newest first. */
    @GET
    @Path("cases")
    public List<CaseLine> cases() {
        return answers.cases();
    }

    /**
     * The comparison as a file, a line for each passage with a link that opens it; who says nothing and who has not answered have a line too.
     *
     * @param region codes of regions, or names of others, to take with; none for all
     * @param format {@code csv} or {@code xlsx}
     * @param lang   {@code sv} or {@code en}: language of the headings
     */
    @GET
    @Path("file")
    @Produces({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MediaType.APPLICATION_JSON})
    public Response file(@Context UriInfo uri, @QueryParam("case") String remiss, @QueryParam("section") String section,
            @QueryParam("q") String words, @QueryParam("region") List<String> region, @QueryParam("format") @DefaultValue("xlsx") String format,
            @QueryParam("lang") @DefaultValue("sv") String lang) throws IOException {
        ListFormat named = ListFiles.form(format);
        Section asked = section(section).orElseThrow(() -> notASection(""));
        Sought sought = new Sought(words, Optional.of(asked));
        Locale locale = "en".equals(lang) ? Locale.UK : Locale.of("sv", "SE");
        return ListFiles.answer(export.write(answers.list(caseId(remiss), sought), sought, Set.copyOf(region), named, uri.getBaseUri(), locale),
                named, "remissvar-" + asked.number() + "." + named.extension());
    }

    private static CaseId caseId(String text) {
        try {
            return new CaseId(UUID.fromString(text == null ? "" : text));
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, Refusal.Kind.NOT_FOUND, "registry.case-unknown", String.valueOf(text));
        }
    }

    private static Optional<Section> section(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Section.parse(text).orElseThrow(() -> notASection(text)));
    }

    private static Refusal notASection(String text) {
        return new Refusal(Refusal.Kind.INVALID, "search.section-invalid", text);
    }
}
