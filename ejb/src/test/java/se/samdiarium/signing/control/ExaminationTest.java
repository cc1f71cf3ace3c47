package se.samdiarium.signing.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samdiarium.access.RegionCode;
import se.samdiarium.ades.Qualification;
import se.samdiarium.ades.Sha256;
import se.samdiarium.ades.SignatureFinding;
import se.samdiarium.ades.Verdict;
import se.samdiarium.document.DocumentId;
import se.samdiarium.organisation.Mandate;
import se.samdiarium.organisation.MandateHolder;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.MandateHolders;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.Ground;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningPolicy;

class ExaminationTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final RegionCode GOTLAND = new RegionCode("09");
    private static final RegionCode HALLAND = new RegionCode("13");
    private static final UUID BO = UUID.randomUUID();

    private final Examination examination = new Examination(new Organisation() {
        @Override
        public List<RegionView> regions() {
            return List.of(new RegionView(GOTLAND, "Region Gotland", "212000-0803", "Södra"),
                    new RegionView(HALLAND, "Region Halland", "232100-0115", "Västra"));
        }

        @Override
        public RegionView region(RegionCode code) {
            return regions().stream().filter(region -> region.code().equals(code)).findFirst().orElseThrow();
        }
    }, new MandateHolders() {
        @Override
        public List<MandateHolder> of(RegionCode region, LocalDate day) {
            return region.equals(GOTLAND) ? List.of(holder(BO, "Bo Ek", region), holder(UUID.randomUUID(), "Eva Alm", region))
                    : List.of(holder(UUID.randomUUID(), "Ida Berg", region));
        }
    }, Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource({"Åsa Öberg,Åsa Öberg,true", "ÅSA MARIA ÖBERG,Åsa Öberg,true", "Öberg Åsa (TEST),Åsa Öberg,true", "Anna Karin Ek,Anna-Karin Ek,true",
        "Asa Oberg,Åsa Öberg,false", "Åsa Ek,Åsa Öberg,false", "Region Uppsala,Åsa Öberg,false", "Åsa,Åsa Öberg,false", "Åsa Öberg,'',false"})
    @DisplayName("S2.11 a certificate is a person's when it holds every word of the person's name")
    void named(String certificate, String person, boolean same) {
        assertThat(Examination.isNamed(certificate, person)).isEqualTo(same);
    }

    @Test
    @DisplayName("S2.11 a file with signatures of two regions counts for neither, though each has its mandate; two of one region count for it")
    void twoRegionsInOneFile() {
        SignatureFinding bo = finding("Bo Ek", "212000-0803");
        assertThat(of(Optional.empty(), bo, finding("Eva Alm", "212000-0803")))
                .isInstanceOfSatisfying(Examination.Result.Fit.class, fit -> {
                    assertThat(fit.region()).isEqualTo(GOTLAND);
                    assertThat(fit.signers()).hasSize(2);
                });
        assertThat(codes(of(Optional.empty(), bo, finding("Ida Berg", "232100-0115")))).containsExactly("signing.other-region");
        assertThat(codes(of(Optional.of(HALLAND), bo))).containsExactly("signing.other-region");
    }

    @Test
    @DisplayName("S2.11 S2.2 an organisation that is no region, a person without mandate, and a colleague's certificate are told apart")
    void notBound() {
        assertThat(codes(of(Optional.empty(), finding("Bo Ek", "556000-0000")))).containsExactly("signing.organisation-unknown");
        assertThat(codes(of(Optional.empty(), finding("Ida Berg", "212000-0803")))).containsExactly("signing.signer-without-mandate");
        assertThat(codes(examination.of(accepted(finding("Eva Alm", "212000-0803")), round(), Optional.of(GOTLAND), Optional.of(BO))))
                .containsExactly("signing.not-your-certificate");
    }

    private Examination.Result of(Optional<RegionCode> asked, SignatureFinding... findings) {
        return examination.of(accepted(findings), round(), asked, Optional.empty());
    }

    private static List<String> codes(Examination.Result result) {
        assertThat(result).isInstanceOf(Examination.Result.Unfit.class);
        return ((Examination.Result.Unfit) result).grounds().stream().map(Ground::code).toList();
    }

    private static Verdict accepted(SignatureFinding... findings) {
        return new Verdict.Accepted(new Verdict.Assessment(NOW, Sha256.hash(new byte[] {1}), null, List.of(findings),
                new Verdict.Policy("strict", 2, null), Sha256.hash(new byte[] {2}), List.of(), null));
    }

    private static SignatureFinding finding(String name, String organisation) {
        return new SignatureFinding("id-" + name, true, null, name, "Organisationen", "NTRSE-" + organisation.replace("-", ""), NOW, NOW,
                "PAdES-BASELINE-LT", Qualification.QESIG, "TOTAL_PASSED", null, NOW.plusSeconds(1), null);
    }

    private static MandateHolder holder(UUID account, String name, RegionCode region) {
        return new MandateHolder(account, name, Optional.empty(), new Mandate("x", region, "Regiondirektör", "Reglemente", LocalDate.EPOCH,
                Optional.empty()));
    }

    private static RoundView round() {
        RoundId id = new RoundId(UUID.randomUUID());
        List<CounterpartView> parts = Stream.of(GOTLAND, HALLAND).map(region -> new CounterpartView(id, region, CounterpartState.WAITING, false,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(),
                List.of())).toList();
        return new RoundView(id, "Avtal", new RegionCode("03"), new DocumentId(UUID.randomUUID()), 1,
                new se.samdiarium.document.Sha256("c".repeat(64)), false, RoundForm.COUNTERPARTS, SigningPolicy.QUALIFIED, LocalDate.EPOCH, NOW,
                "anna", RoundState.OPEN, Optional.empty(), Optional.empty(), Optional.empty(), parts);
    }
}
