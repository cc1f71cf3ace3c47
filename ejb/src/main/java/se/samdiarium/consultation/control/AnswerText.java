package se.samdiarium.consultation.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samdiarium.consultation.CommentDraft;
import se.samdiarium.consultation.CommentKind;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.TextSection;
import se.samdiarium.consultation.WorkingAnswer;
import se.samdiarium.publishing.Publication;
import se.samdiarium.publishing.Publication.Block;
import se.samdiarium.publishing.Publication.Fact;
import se.samdiarium.publishing.Publication.Heading;
import se.samdiarium.publishing.Publication.Paragraph;

/** An answer written on the page as an official document: position, text, comments by section in the order of the text. */
public final class AnswerText {

    private AnswerText() {
    }

    /**
     * The text.
     *
     * @param region   name of the region that answers
     * @param host     name of the one who asks
     * @param sections of the text that is asked about
     * @param number   number of the case of the region, when it is known
     * @param annex    whether it goes with an answer that is a file of its own
     */
    public static Publication of(ConsultationView consultation, WorkingAnswer answer, String region, String host, List<TextSection> sections,
            Optional<String> number, LocalDate today, boolean annex) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact("Datum", today.toString())));
        number.ifPresent(known -> facts.add(new Fact("Diarienummer", known)));
        facts.add(new Fact("Från", region));
        facts.add(new Fact("Till", host));
        consultation.sent().ifPresent(sent -> facts.add(new Fact("Ert diarienummer", sent.entry())));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "Ställningstagande"));
        blocks.add(new Paragraph(answer.position().map(position -> region + ": " + position.swedish().toLowerCase(Locale.ROOT)
                + ".").orElse("Inte valt ännu.")));
        if (!answer.text().isBlank()) {
            blocks.add(new Heading(1, "Yttrande"));
            blocks.addAll(LetterText.paragraphs(answer.text()));
        }
        comments(blocks, answer.saidComments(), sections);
        String title = annex ? "Synpunkter per paragraf: " : "Svar på remiss: ";
        return new Publication(title + consultation.title(), region, facts, blocks);
    }

    private static void comments(List<Block> blocks, List<CommentDraft> comments, List<TextSection> sections) {
        if (comments.isEmpty()) {
            return;
        }
        blocks.add(new Heading(1, "Synpunkter per paragraf"));
        List<CommentDraft> left = new ArrayList<>(comments);
        for (TextSection section : sections) {
            List<CommentDraft> here = comments.stream().filter(comment -> comment.section().equals(section.key())).toList();
            if (!here.isEmpty()) {
                blocks.add(new Heading(2, section.heading().isEmpty() ? "Inledning" : section.heading()));
                here.forEach(comment -> comment(blocks, comment));
                left.removeAll(here);
            }
        }
        if (!left.isEmpty()) {
            blocks.add(new Heading(2, "Texten som helhet"));
            left.forEach(comment -> comment(blocks, comment));
        }
    }

    private static void comment(List<Block> blocks, CommentDraft comment) {
        if (!comment.quote().isBlank()) {
            blocks.add(new Paragraph("Om orden: ”" + comment.quote() + "”"));
        }
        List<Block> said = LetterText.paragraphs(comment.text());
        blocks.add(new Paragraph(ConsultationWords.of(comment.kind()) + ": "
                + (said.isEmpty() ? "" : ((Paragraph) said.getFirst()).text())));
        said.stream().skip(1).forEach(blocks::add);
        if (comment.kind() == CommentKind.CHANGE && !comment.proposal().isBlank()) {
            blocks.add(new Paragraph("Föreslagen lydelse: ”" + comment.proposal().strip() + "”"));
        }
    }
}
