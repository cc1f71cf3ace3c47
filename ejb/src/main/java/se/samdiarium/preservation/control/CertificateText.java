package se.samdiarium.preservation.control;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.samdiarium.access.RegionCode;
import se.samdiarium.signing.AcceptedSignature;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.Dossier;
import se.samdiarium.signing.RoundView;

/** The words of the certificate of completion, in Swedish: who, for which region, when, at what level. */
final class CertificateText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Stockholm"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneId.of("Europe/Stockholm"));
    private static final Map<String, String> LEVELS = Map.of("QESIG", "Kvalificerad underskrift", "QESEAL", "Kvalificerad stämpel", "ADESIG_QC",
            "Avancerad underskrift med kvalificerat certifikat", "ADESEAL_QC", "Avancerad stämpel med kvalificerat certifikat", "ADESIG",
            "Avancerad underskrift");

    private static final int MOST_SETS = 2;

    private final Dossier dossier;
    private final Function<RegionCode, String> names;

    CertificateText(Dossier dossier, Function<RegionCode, String> names) {
        this.dossier = dossier;
        this.names = names;
    }

    /** Writes it as a PDF. */
    void write(Path target) throws IOException {
        CertificatePdf.write(facts(), lines(), target);
    }

    /** The same as one page of text, for search. */
    String plain() {
        List<String> text = new ArrayList<>(List.of("Intyg om fullbordat undertecknande", round().title()));
        lines().forEach(line -> text.add(String.join(" ", line)));
        return String.join("\n", text);
    }

    private Map<String, String> facts() {
        RoundView round = round();
        Instant last = round.counterparts().stream().flatMap(part -> part.signedAt().stream()).max(Comparator.naturalOrder()).orElseThrow();
        return Map.of("title", round.title(), "count", String.valueOf(round.counterparts().size()), "started", DAY.format(round.startedAt()),
                "host", names.apply(round.host()), "completed", TIME.format(last), "sha256", round.sha256().hex(),
                "required", level(dossier.required()), "policy", String.join(", ", dossier.policies()), "trust",
                trust());
    }

    /** Lists change from day to day: a long round has many sets, which would fill the page. */
    private String trust() {
        List<String> sets = dossier.trustSnapshots();
        return sets.size() <= MOST_SETS ? String.join(", ", sets)
                : sets.size() + " uppsättningar; vilken som gällde för en underskrift står på dess sida Bevis i Samdiarium";
    }

    private List<List<String>> lines() {
        return round().counterparts().stream().flatMap(part -> part.signatures().stream().map(signature -> line(part, signature))).toList();
    }

    private List<String> line(CounterpartView part, AcceptedSignature signature) {
        return List.of(names.apply(part.region()), signature.signer() + signature.mandate().map(title -> ", " + title).orElse(""),
                signature.at().map(TIME::format).orElse("–"), level(signature.qualification()));
    }

    private RoundView round() {
        return dossier.round();
    }

    private static String level(String qualification) {
        return LEVELS.getOrDefault(qualification, qualification);
    }
}
