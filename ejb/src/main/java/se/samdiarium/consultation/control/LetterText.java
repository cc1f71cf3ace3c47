package se.samdiarium.consultation.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.publishing.Publication;
import se.samdiarium.publishing.Publication.Block;
import se.samdiarium.publishing.Publication.Fact;
import se.samdiarium.publishing.Publication.Heading;
import se.samdiarium.publishing.Publication.Items;
import se.samdiarium.publishing.Publication.Paragraph;

/** The letter (remissmissiv) that is written on the page, as an official document with its list of recipients. */
public final class LetterText {

    private LetterText() {
    }

    /**
     * The text.
     *
     * @param host      name of the host
     * @param number    number of the case it is registered in
     * @param textTitle title of the text that is asked about, with its version
     * @param enclosed  titles of what goes with it
     */
    public static Publication of(ConsultationView consultation, String host, String number, String textTitle, List<String> enclosed,
            LocalDate today) {
        List<Block> blocks = new ArrayList<>(paragraphs(consultation.letter()));
        blocks.add(new Heading(1, "Sista svarsdag"));
        blocks.add(new Paragraph("Svar ska ha kommit in senast " + consultation.lastDay() + ". Den som avstår eller inte har några synpunkter får "
                + "gärna svara det."));
        blocks.add(new Heading(1, "Handlingar"));
        blocks.add(new Items(false, Stream.concat(Stream.of(textTitle), enclosed.stream()).toList()));
        blocks.add(new Heading(1, "Sändlista"));
        blocks.add(new Items(false, consultation.asked().stream().map(ConsulteeView::name).toList()));
        return new Publication("Remiss: " + consultation.title(), host, List.of(new Fact("Datum", today.toString()), new Fact("Diarienummer", number),
                new Fact("Från", host), new Fact("Till", "Enligt sändlista"), new Fact("Sista svarsdag", consultation.lastDay().toString())), blocks);
    }

    /** Paragraphs of typed text: empty lines divide, single line breaks too. */
    static List<Block> paragraphs(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).<Block>map(Paragraph::new).toList();
    }

    /** The recipients in one line of at most 200 characters, for the diary. */
    public static String recipients(ConsultationView consultation) {
        long regions = consultation.asked().stream().filter(each -> each.region().isPresent()).count();
        List<String> others = consultation.asked().stream().filter(each -> each.region().isEmpty()).map(ConsulteeView::name).toList();
        if (regions + others.size() == 1) {
            return consultation.asked().getFirst().name();
        }
        String line = ConsultationWords.count((int) regions, "region", "regioner");
        if (!others.isEmpty()) {
            String named = String.join(", ", others);
            String all = line + " och " + named + " enligt sändlista";
            line = all.length() <= 200 ? all : line + " och " + ConsultationWords.count(others.size(), "annan", "andra") + " enligt sändlista";
            return line;
        }
        return line + " enligt sändlista";
    }

    /** All recipients by name, for the note of the entry. */
    public static String list(ConsultationView consultation) {
        String all = "Sändlista: " + String.join(", ", consultation.asked().stream().map(ConsulteeView::name).toList());
        return all.length() <= 2000 ? all : all.substring(0, 1990) + " m.fl.";
    }
}
