package se.samdiarium.registry.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.CaseLine;
import se.samdiarium.registry.CaseState;
import se.samdiarium.registry.Proposal;
import se.samdiarium.registry.Proposal.Found;
import se.samdiarium.registry.Proposal.Source;

class ReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 2, 3);
    private static final Set<String> TYPES = Set.of("SAMVERKANSAVTAL", "TJANSTEUTLATANDE", "REMISSMISSIV", "REMISSVAR", "PROTOKOLLSUTDRAG",
            "UNDERTECKNAT_AVTAL", "KORRESPONDENS", "OVRIGT");
    private static final Reading UPPSALA = new Reading(List.of("Region Uppsala", "Region Skåne", "Region Jönköpings län", "Region Gotland",
            "Västra Götalandsregionen", "Region Kalmar län"), "Region Uppsala", TYPES, TODAY);
    private static final CaseLine OUR_CASE = new CaseLine(new CaseId(UUID.randomUUID()), "RS 2024-00017",
            "Remiss av samverkansavtal om NSPL", 3, Instant.EPOCH, CaseState.OPEN);

    private static final String ANSWER = """
            Region Skåne
            Regionstyrelsen
                                                          YTTRANDE
            Datum                     2025-01-28
            Vårt dnr: RS 2024-00017
            Er beteckning
            RS 2024-00017
            Region Uppsala
            region.uppsala@region.example

            Yttrande över förslag till samverkansavtal om
            nationell samordning och planering (NSPL)

            Region Skåne har den 19 december 2024 beretts tillfälle att yttra sig, senast den 31 januari 2025.
            Regeringen (S2024/00865) och lagen (2018:585) nämns, liksom SOU 2024:12.
            """;

    private static Proposal read(String fileName, String... pages) {
        return UPPSALA.of(Letter.of(fileName, Optional.empty(), List.of(pages)), ReadingTest::caseOf);
    }

    private static Optional<CaseLine> caseOf(String number) {
        return Optional.of(OUR_CASE).filter(line -> line.number().equals(number));
    }

    private static <T> T value(Optional<Found<T>> found) {
        return found.map(Found::value).orElse(null);
    }

    @Test
    @DisplayName("R2.1 a remissvar tells title, day, sender, type, numbers and our case, and where each stands")
    void answerToARemiss() {
        Proposal read = read("svar.pdf", ANSWER, "Sida två");
        assertThat(value(read.title())).isEqualTo("Yttrande över förslag till samverkansavtal om nationell samordning och planering (NSPL)");
        assertThat(value(read.date())).isEqualTo(LocalDate.of(2025, 1, 28));
        assertThat(read.date().orElseThrow().words()).isEqualTo("Datum 2025-01-28");
        assertThat(read.sender()).contains(new Found<>("Region Skåne", Source.PAGE, 1, "Region Skåne"));
        assertThat(value(read.type())).isEqualTo("REMISSVAR");
        assertThat(read.numbers()).extracting(Found::value).containsExactly("RS 2024-00017", "S2024/00865");
    }

    @Test
    @DisplayName("R2.1 the number called Er beteckning is ours; the same form called Vårt dnr is the writer's")
    void whoseNumber() {
        assertThat(value(read("svar.txt", "Er beteckning: RS 2024-00017\nNågot helt annat").caseFile())).isEqualTo(OUR_CASE);
        assertThat(read("svar.txt", "Er beteckning: RS 2024-00017").caseFile().orElseThrow().page()).isEqualTo(1);
        assertThat(read("svar.txt", "Vårt dnr RS 2024-00017\nYttrande om samverkansavtal").caseFile()).isEmpty();
        assertThat(value(read("svar.txt", "Dnr RS 2024-00017\nYttrande om samverkansavtal").caseFile())).isEqualTo(OUR_CASE);
        assertThat(read("svar.txt", "Dnr RS 2024-00017\nKöp av ambulanser").caseFile()).as("number of another diary").isEmpty();
    }

    @ParameterizedTest
    @DisplayName("R2.1 the day is read in every form authorities write it")
    @ValueSource(strings = {"Datum: 2025-01-31", "Datum\n2025-01-31", "Uppsala den 31 januari 2025", "Kristianstad 31 januari 2025", "2025-01-31",
        "Visby 31 jan. 2025", "DATUM 31 JANUARI 2025", "Svar senast den 1 mars 2024\nVisby 2025-01-31", "Sida 1 (3) 2025-01-31 RS 2024-00017"})
    void days(String text) {
        assertThat(value(read("svar.pdf", text).date())).isEqualTo(LocalDate.of(2025, 1, 31));
    }

    @ParameterizedTest
    @DisplayName("R2.1 a last day, a day to come, an impossible day and an identity number are not the day of the letter")
    @ValueSource(strings = {"Svar ska lämnas senast den 31 januari 2025", "Remisstid: 2025-01-31", "2025-09-30", "2025-13-41", "19121212-1212",
        "Telefon 018-611 00 00", "Datum: ÅÅÅÅ-MM-DD", ""})
    void notTheDay(String text) {
        assertThat(read("svar.pdf", text).date()).isEmpty();
    }

    @Test
    @DisplayName("R2.1 without a day in the text, the name of the file may tell one")
    void dayInTheName() {
        Found<LocalDate> found = read("20250128_remissvar.pdf", "Utan datum").date().orElseThrow();
        assertThat(found.value()).isEqualTo(LocalDate.of(2025, 1, 28));
        assertThat(found.source()).isEqualTo(Source.FILE_NAME);
    }

    @ParameterizedTest
    @DisplayName("R2.1 the sender is a region, an authority or a municipality, in its official name, and never the receiver")
    @CsvSource(delimiter = '|', value = {
        "Remissvar från Region Skåne|Region Skåne",
        "Region Jönköpings läns yttrande|Region Jönköpings län",
        "Västra Götalandsregionen\\nRegionstyrelsen|Västra Götalandsregionen",
        "Till Region Gotland\\nSocialstyrelsen\\nBeslut|Socialstyrelsen",
        "Länsstyrelsen i Uppsala län\\nMissiv|Länsstyrelsen i Uppsala län",
        "Knivsta kommun\\nKommunstyrelsen|Knivsta kommun",
        "Avsändare: Anna Ek, Sjukhusapoteket|Anna Ek, Sjukhusapoteket",
        "Myndigheten för samhällsskydd och beredskap\\nRemiss|Myndigheten för samhällsskydd och beredskap",
        "Region Uppsala\\nTill\\nStatskontoret|",
        "Region Uppsala|"})
    void senders(String text, String sender) {
        assertThat(value(read("x.pdf", text.replace("\\n", "\n")).sender())).isEqualTo(sender);
    }

    @Test
    @DisplayName("R2.1 who signed below is the sender when the heading tells none")
    void signedBelow() {
        assertThat(value(read("x.pdf", "Besked\nVi avstår.\n" + "En rad text.\n".repeat(60) + "För Region Kalmar län\nA. Ek").sender()))
                .isEqualTo("Region Kalmar län");
    }

    @ParameterizedTest
    @DisplayName("R2.1 numbers are kept as issued; statutes, reports, days and identity numbers are no diary numbers")
    @CsvSource(delimiter = '|', value = {
        "RS 2020-02915|RS 2020-02915", "KS-2020-00547|KS-2020-00547", "Dnr LS/842/2025|LS/842/2025",
        "Dnr 2013/190|2013/190", "KS/2015:111|KS/2015:111",
        "(S2024/00865)|S2024/00865", "Fö2017/01724/MFI|Fö2017/01724/MFI", "Komm2025/00099|Komm2025/00099", "KSL/15/0016-5|KSL/15/0016-5",
        "2023KS133|2023KS133", "Diarienummer 109-7-2017|109-7-2017", "Diarienummer: HSN 2025-0123|HSN 2025-0123", "dnr 2010.1206|2010.1206",
        "SFS 2018:585|", "SOU 2024:12|", "prop. 2024/25:12|", "EU 2016/679|", "förordning 2009:400|", "2025-01-31|", "232100-0024|", "COVID 19|",
        "Dnr 2025-01-31|", "Telefon 018-611 00 00|"})
    void numbers(String text, String number) {
        assertThat(read("x.pdf", text).numbers()).extracting(Found::value).isEqualTo(number == null ? List.of() : List.of(number));
    }

    @ParameterizedTest
    @DisplayName("R2.1 the type is guessed from the first word that names one in the heading, the title or the name of the file")
    @CsvSource(delimiter = '|', value = {
        "TJÄNSTESKRIVELSE\\nYttrande över remiss|TJANSTEUTLATANDE", "Remiss av förslag till samverkansavtal|REMISSMISSIV",
        "Svar på remiss om avtal|REMISSVAR", "Utdrag ur protokoll\\n§ 12 Remissvar|PROTOKOLLSUTDRAG",
        "Samverkansavtal mellan regionerna|SAMVERKANSAVTAL",
        "Inbjudan till möte|", "Regionen har i sitt yttrande till nämnden framfört följande.|"})
    void types(String text, String type) {
        assertThat(value(read("x.pdf", text.replace("\\n", "\n")).type())).isEqualTo(type);
        assertThat(value(read("Protokollsutdrag_12.pdf", "Utan ord").type())).isEqualTo("PROTOKOLLSUTDRAG");
    }

    @Test
    @DisplayName("R2.1 a message tells sender, subject and day in its head")
    void message() {
        Proposal read = read("svar.eml", """
                From: Cecilia Hallandsbeck <cecilia@skane.example>
                Date: 2025-01-30T23:30:00Z
                Subject: SV: Remiss av samverkansavtal, dnr RS 2024-00017

                Hej! Se bilagan.""");
        assertThat(read.title()).contains(new Found<>("Remiss av samverkansavtal, dnr RS 2024-00017", Source.MESSAGE_HEAD, 0,
                "SV: Remiss av samverkansavtal, dnr RS 2024-00017"));
        assertThat(value(read.date())).as("the day in Sweden").isEqualTo(LocalDate.of(2025, 1, 31));
        assertThat(value(read.sender())).isEqualTo("Cecilia Hallandsbeck");
        assertThat(value(read.caseFile())).isEqualTo(OUR_CASE);
    }

    @ParameterizedTest
    @DisplayName("R2.1 the title is the heading of the letter, also when it goes on over lines")
    @CsvSource(delimiter = '|', value = {
        "Socialstyrelsen\\nRemiss: Föreskrifter om beredskap|Remiss: Föreskrifter om beredskap",
        "Ärende: Köp av ambulanser|Köp av ambulanser", "Angående enkät om lager\\nHej!|enkät om lager",
        "Tjänsteskrivelse\\nBeslut om avtalssamverkan för\\nhälso- och sjukvården inför höjd\\nberedskap\\nEtt förändrat läge."
            + "|Beslut om avtalssamverkan för hälso- och sjukvården inför höjd beredskap"})
    void titles(String text, String title) {
        assertThat(value(read("x.pdf", text.replace("\\n", "\n")).title())).isEqualTo(title);
    }

    @Test
    @DisplayName("R2.1 a title a word processor made up is passed over for the name of the file")
    void junkTitle() {
        assertThat(value(UPPSALA.of(Letter.of("Svar_på_enkät.docx", Optional.of("Microsoft Word - Dokument1"), List.of("Hej")),
                ReadingTest::caseOf).title())).isEqualTo("Svar på enkät");
        assertThat(value(UPPSALA.of(Letter.of("brev.pdf", Optional.of("about:blank"), List.of("Hej")), ReadingTest::caseOf).title()))
                .isEqualTo("brev");
        assertThat(value(UPPSALA.of(Letter.of("x.pdf", Optional.of("Enkät om beredskapslager"), List.of("Hej")),
                ReadingTest::caseOf).title())).isEqualTo("Enkät om beredskapslager");
    }

    @Test
    @DisplayName("R2.1 a file without text proposes its name as the title and nothing else")
    void withoutText() {
        Proposal read = read("inskannat.pdf");
        assertThat(value(read.title())).isEqualTo("inskannat");
        assertThat(List.of(read.date(), read.sender(), read.type(), read.caseFile())).allMatch(Optional::isEmpty);
        assertThat(read.numbers()).isEmpty();
    }

    @Test
    @DisplayName("R2.1 hostile and enormous text is read without failing and in short time")
    void enormousText() {
        String line = "RS 2025-".repeat(400) + " Er beteckning ".repeat(200) + "Region ".repeat(300);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(5),
                () -> read("x".repeat(200) + ".pdf", (line + "\n").repeat(30), "\u0000\uFFFF".repeat(5_000)));
    }
}
