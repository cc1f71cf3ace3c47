package se.samdiarium.consultation.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samdiarium.consultation.AnswerTime;
import se.samdiarium.consultation.CommentView;
import se.samdiarium.consultation.Compilation;
import se.samdiarium.consultation.CompiledPoint;
import se.samdiarium.consultation.CompiledSection;
import se.samdiarium.consultation.ConsultationSummary;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.consultation.Position;
import se.samdiarium.consultation.Treatment;
import se.samdiarium.consultation.TreatmentKind;
import se.samdiarium.publishing.Publication;
import se.samdiarium.publishing.Publication.Block;
import se.samdiarium.publishing.Publication.Fact;
import se.samdiarium.publishing.Publication.Heading;
import se.samdiarium.publishing.Publication.Items;
import se.samdiarium.publishing.Publication.Paragraph;
import se.samdiarium.publishing.Publication.Table;

/** The compilation (remissammanställning) as an official document: who was asked and what they answer, and by section what is done with it. */
public final class CompilationText {

    private static final String NONE = "–";

    private final Compilation compilation;
    private final ConsultationView consultation;
    private final List<Block> blocks = new ArrayList<>();

    private CompilationText(Compilation compilation) {
        this.compilation = compilation;
        this.consultation = compilation.consultation();
    }

    /**
     * The text.
     *
     * @param host      name of the host
     * @param number    number of the host's case
     * @param textTitle title and version of the text that was asked about
     */
    public static Publication of(Compilation compilation, String host, String number, String textTitle, LocalDate today) {
        CompilationText text = new CompilationText(compilation);
        text.summary(host, textTitle, today);
        text.consultees();
        text.matrix();
        text.sections();
        return new Publication("Remissammanställning: " + compilation.consultation().title(), host, List.of(new Fact("Datum", today.toString()),
                new Fact("Diarienummer", number), new Fact("Remittent", host), new Fact("Remissens text", textTitle),
                new Fact("Sista svarsdag", compilation.consultation().lastDay().toString())), text.blocks);
    }

    private void summary(String host, String textTitle, LocalDate today) {
        ConsultationSummary sums = consultation.summary();
        blocks.add(new Heading(1, "Sammanfattning"));
        blocks.add(new Paragraph("%s har skickat %s på remiss%s. %s tillfrågades. Sista svarsdag %s %s.".formatted(host, textTitle,
                consultation.sent().map(sent -> " den " + AnswerTime.day(sent.at())).orElse(""),
                capital(ConsultationWords.count(sums.asked(), "instans", "instanser")),
                consultation.lastDay().isBefore(today) ? "var" : "är", consultation.lastDay())));
        blocks.add(new Table(List.of("Av de tillfrågade", "Antal"), List.of(78, 22), List.of(
                List.of("Har tagit ställning eller svarat att de inte har några synpunkter", "" + sums.answered()),
                List.of("Avstår från att yttra sig", "" + sums.abstained()), List.of("Har inte svarat", "" + sums.notAnswered()),
                List.of("Svarade efter sista svarsdag", "" + sums.late()), List.of("Fick anstånd", "" + sums.extended()))));
        blocks.add(new Paragraph(sums.unasked() == 0 ? "Inga svar har kommit från andra än de tillfrågade."
                : "Därutöver har %s kommit.".formatted(ConsultationWords.count(sums.unasked(), "spontansvar", "spontansvar"))));
        blocks.add(new Paragraph(treated()));
    }

    private String treated() {
        List<CompiledPoint> points = compilation.sections().stream().flatMap(section -> section.points().stream()).toList();
        if (points.isEmpty()) {
            return "Inga synpunkter har lämnats på enskilda paragrafer.";
        }
        List<String> parts = new ArrayList<>(Stream.of(TreatmentKind.values()).map(kind -> "%d %s".formatted(points.stream().filter(point ->
                point.treatment().filter(done -> done.kind() == kind).isPresent()).count(),
                ConsultationWords.of(kind).toLowerCase(Locale.ROOT))).toList());
        String end = compilation.remaining() == 0 ? "" : " " + capital(ConsultationWords.count(compilation.remaining(), "punkt är ännu inte bemött.",
                "punkter är ännu inte bemötta."));
        return "Synpunkterna per paragraf har förts samman till %s: %s.%s".formatted(ConsultationWords.count(points.size(), "punkt", "punkter"),
                String.join(", ", parts.subList(0, 2)) + " och " + parts.getLast(), end);
    }

    private void consultees() {
        blocks.add(new Heading(1, "Remissinstanser och svar"));
        blocks.add(new Table(List.of("Remissinstans", "Ställningstagande", "Svaret kom in", "Anmärkning"), List.of(32, 26, 16, 26),
                consultation.consultees().stream().map(each -> List.of(each.name(), each.position().swedish(),
                        first(each).orElse(NONE), remark(each))).toList()));
    }

    private static Optional<String> first(ConsulteeView consultee) {
        return consultee.answers().isEmpty() ? Optional.empty() : Optional.of(consultee.answers().getLast().receivedOn().toString());
    }

    private static String remark(ConsulteeView consultee) {
        List<String> parts = new ArrayList<>();
        if (!consultee.asked()) {
            parts.add("spontansvar");
        }
        consultee.time().extendedTo().ifPresent(until -> parts.add("anstånd till " + until));
        if (consultee.isLate()) {
            parts.add("sent svar");
        }
        if (consultee.answers().size() > 1) {
            parts.add("kompletterat " + consultee.answers().getFirst().receivedOn());
        }
        return parts.isEmpty() ? NONE : capital(String.join(", ", parts));
    }

    private void matrix() {
        List<Position> all = ConsultationWords.POSITIONS;
        List<List<String>> rows = new ArrayList<>();
        consultation.consultees().forEach(each -> rows.add(Stream.concat(Stream.of(each.name()),
                all.stream().map(position -> position == each.position() ? "X" : "")).toList()));
        rows.add(Stream.concat(Stream.of("Summa"), all.stream().map(position ->
                String.valueOf(consultation.summary().byPosition().get(position)))).toList());
        List<Integer> widths = new ArrayList<>(List.of(30));
        widths.addAll(Collections.nCopies(all.size(), 10));
        blocks.add(new Heading(1, "Ställningstaganden"));
        blocks.add(new Table(Stream.concat(Stream.of("Remissinstans"), all.stream().map(ConsultationWords::inShort)).toList(), widths, rows));
    }

    private void sections() {
        blocks.add(new Heading(1, "Synpunkter per paragraf"));
        if (compilation.sections().isEmpty()) {
            blocks.add(new Paragraph("Inga synpunkter har lämnats på enskilda paragrafer."));
        }
        for (CompiledSection section : compilation.sections()) {
            blocks.add(new Heading(2, section.label()));
            IntStream.range(0, section.points().size()).forEach(at -> point(section.points().get(at), at + 1));
        }
    }

    private void point(CompiledPoint point, int number) {
        blocks.add(new Heading(3, "%d. %s".formatted(number, point.heading().isEmpty() ? point.from() : point.heading())));
        if (!point.heading().isEmpty()) {
            blocks.add(new Paragraph("Framfört av: " + point.from() + "."));
        }
        blocks.add(new Items(false, point.comments().stream().map(comment -> said(comment, point.comments().size() > 1)).toList()));
        blocks.add(new Paragraph(point.treatment().map(this::done).orElse("Bemötande: ny, ännu inte bemött.")));
    }

    private static String said(CommentView comment, boolean named) {
        StringBuilder line = new StringBuilder(named ? comment.from() + ", " : "").append(named
                ? ConsultationWords.of(comment.kind()).toLowerCase(Locale.ROOT) : ConsultationWords.of(comment.kind())).append(": ")
                .append(comment.text().replaceAll("\\s*\\R\\s*", " "));
        if (!comment.proposal().isBlank()) {
            line.append(" Föreslagen lydelse: ”").append(comment.proposal().replaceAll("\\s*\\R\\s*", " ")).append("”");
        }
        return line.toString();
    }

    private String done(Treatment treatment) {
        String seen = treatment.version().map(version -> " Se version %d av texten%s.".formatted(version,
                treatment.stop().map(stop -> ", ändring " + stop).orElse(""))).orElse("");
        return "Bemötande: %s. %s%s".formatted(ConsultationWords.of(treatment.kind()).toLowerCase(Locale.ROOT), treatment.reason()
                .replaceAll("\\s*\\R\\s*", " "), seen);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
