package se.samdiarium.demo.sample;

import java.util.List;
import java.util.Map;

/** The example documents of the demo, set anew at each call. */
public final class SampleDocuments {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PDF = "application/pdf";
    private static final String TEXT = "text/plain";

    private final Cast cast;
    private final PdfSetting pdf;
    private final WordSetting word = new WordSetting();

    /** Documents that name the regions of the cast. */
    public SampleDocuments(Cast cast) {
        this.cast = cast;
        this.pdf = new PdfSetting(cast.regions());
    }

    /**
     * A file as a registrar has it.
     *
     * @param name      with its ending
     * @param mediaType for example {@code application/pdf}
     * @param bytes     content
     */
    public record SampleFile(String name, String mediaType, byte[] bytes) {
    }

    /** The agreement: 1 = sent on remiss 2024-12-19, 2 = revised 2025-02-10, 3 = final 2025-02-28. */
    public SampleFile agreement(int version) {
        return pdf("samverkansavtal-" + version, "Samverkansavtal NSPL version " + version);
    }

    /** The letter that went with the first version. */
    public SampleFile letter() {
        return pdf("remissmissiv", "Remissmissiv NSPL");
    }

    /** The proposal of a yearly plan. */
    public SampleFile plan() {
        return pdf("verksamhetsplan", "Förslag till verksamhetsplan NSPL");
    }

    /** An answer to the remiss, by the slug of the region; the ending says how the region writes. */
    public SampleFile answer(String slug) {
        String name = "Remissvar " + slug;
        return switch (slug) {
            case "skane", "gotland" -> pdf("remissvar-" + slug, name);
            case "vastragotaland", "vasternorrland" -> docx(Manuscript.read("remissvar-" + slug, Map.of()), name);
            default -> new SampleFile(name + ".txt", TEXT, Manuscript.read("remissvar-" + slug, Map.of()).plainText());
        };
    }

    /** The memo to the regional board, after the template that went with the final version. */
    public SampleFile memo(String regionCode, String diaryNumber) {
        Region region = cast.region(regionCode);
        Person lawyer = cast.person(Role.LAWYER, regionCode);
        boolean host = "uppsala".equals(region.slug());
        Manuscript manuscript = Manuscript.read("tjansteutlatande", Map.of(
                "datum", "2025-03-17",
                "diarienummer", diaryNumber,
                "region", region.name(),
                "handläggare", lawyer.name(),
                "epost", lawyer.username() + "@exempel.se",
                "yttrade", host ? "Regionen är värd för kansliet och har lett arbetet med avtalet."
                        : "Regionen har yttrat sig över utkastet, och huvuddelen av synpunkterna har beaktats.",
                "ekonomi", host ? "Som värdregion lägger regionen ut kostnaderna under året; de täcks av de övriga regionernas avgifter."
                        : "Avgiften ryms inom den beslutade ramen för regiondirektörens ansvarsområde.",
                "beredning", host ? "Chefsjuristen har samrått med övriga regioners jurister."
                        : "Regionens yttrande över remissen framgår av handlingarna i ärendet."));
        return docx(manuscript, "Tjänsteutlåtande NSPL " + region.name());
    }

    /** The guideline that is out on remiss in the demo: 1 = as sent, 2 = after the answers. */
    public SampleFile guideline(int version) {
        return docx(Manuscript.read("riktlinje-lager-" + version, Map.of()), "Riktlinje beredskapslager version " + version);
    }

    /** Slugs of the regions that answered, in the order their answers came in. */
    public List<String> answering() {
        return List.of("vasternorrland", "norrbotten", "skane", "jamtland", "vastragotaland", "gotland");
    }

    private SampleFile pdf(String manuscript, String name) {
        return new SampleFile(name + ".pdf", PDF, pdf.set(Manuscript.read(manuscript, Map.of())));
    }

    private SampleFile docx(Manuscript manuscript, String name) {
        return new SampleFile(name + ".docx", DOCX, word.set(manuscript));
    }
}
