package se.samdiarium.web.page.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.Proposal;
import se.samdiarium.registry.Proposal.Found;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.Drafts;
import se.samdiarium.web.page.Ids;

/** What the form begins with, and which fields still hold it: those are marked as filled in from the file until they are touched. */
@Named("prefill")
@RequestScoped
public class Prefill {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Drafts drafts;
    private final Diary diary;
    private final RegisterForm form;
    private Proposal proposal;

    @Inject
    Prefill(Drafts drafts, Diary diary, RegisterForm form) {
        this.drafts = drafts;
        this.diary = diary;
        this.form = form;
    }

    /** For the container's proxy. */
    protected Prefill() {
        this(null, null, null);
    }

    /**
     * Fills the form. The day is the day the file came in, for a message the day it was sent: that is what an incoming document is registered
     * by (OSL 5 kap. 2 §). The day the document bears is offered beside it.
     */
    void fill(ReceivedFileView file) {
        form.setTitle(value(proposal().title()));
        form.setType(value(proposal().type()));
        form.setCorrespondent(value(proposal().sender()));
        LocalDate came = LocalDate.ofInstant(file.receivedAt(), SWEDEN);
        form.setDate(proposal().date().filter(found -> found.source() == Proposal.Source.MESSAGE_HEAD).map(Found::value).orElse(came));
        form.setCaseNumber(opened().or(() -> proposal().caseFile().map(found -> found.value().number())).orElse(null));
    }

    /** The case the page was opened for. */
    private Optional<String> opened() {
        return Optional.ofNullable(form.getCaseId()).filter(id -> !id.isBlank())
                .map(id -> diary.caseFile(Ids.parse(id, CaseId::new, "registry.case-unknown")).number());
    }

    /** What could be read from the file. */
    public Proposal proposal() {
        if (proposal == null) {
            proposal = drafts.proposal(Ids.parse(form.getFile(), ReceivedId::new, "document.received-unknown"));
        }
        return proposal;
    }

    /** What was read for the field, when the field still holds it; else null. */
    public Found<?> still(String field) {
        return switch (field) {
            case "case" -> same(proposal().caseFile().map(found -> found.as(found.value().number())), form.getCaseNumber());
            case "title" -> same(proposal().title(), form.getTitle());
            case "type" -> same(proposal().type(), form.getType());
            case "date" -> same(proposal().date(), form.getDate());
            case "correspondent" -> same(proposal().sender(), form.getCorrespondent());
            default -> throw new IllegalArgumentException(field);
        };
    }

    /** The day the document bears, when it is another than the one in the form; else null. */
    public Found<LocalDate> otherDay() {
        return proposal().date().filter(found -> !found.value().equals(form.getDate())).orElse(null);
    }

    /** The case whose number stands in the form; null when there is none, or not exactly one. */
    public CaseLine chosen() {
        return form.isNewCase() ? null : diary.findCases(form.getCaseNumber(), 1).stream()
                .filter(line -> line.number().equals(form.getCaseNumber())).findFirst().orElse(null);
    }

    /** Id of the first field that needs a decision. */
    public String focus() {
        record Field(String id, Object value) {
        }
        return Stream.of(new Field("case", form.getCaseNumber()), new Field("title", form.getTitle()), new Field("type", form.getType()),
                new Field("date", form.getDate()), new Field("correspondent", form.getCorrespondent()))
                .filter(field -> Objects.isNull(field.value()) || field.value().toString().isBlank()).map(Field::id).findFirst()
                .orElse("declaration");
    }

    private static <T> T value(Optional<Found<T>> found) {
        return found.map(Found::value).orElse(null);
    }

    private static <T> Found<T> same(Optional<Found<T>> found, T value) {
        return found.filter(read -> read.value().equals(value)).orElse(null);
    }
}
