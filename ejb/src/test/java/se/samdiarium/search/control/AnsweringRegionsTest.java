package se.samdiarium.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.RegionView;

class AnsweringRegionsTest {

    private static final List<RegionView> REGIONS = Stream.of("01 Region Stockholm", "03 Region Uppsala", "06 Region Jönköpings län",
            "14 Västra Götalandsregionen", "19 Region Västmanland", "22 Region Västernorrland", "23 Region Jämtland Härjedalen", "09 Region Gotland")
            .map(text -> new RegionView(new RegionCode(text.substring(0, 2)), text.substring(3), "", "")).toList();

    private final AnsweringRegions regions = new AnsweringRegions(new RegionCode("03"), REGIONS);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"Region Gotland, 09", "region gotland, 09", "Gotland, 09", "'Region Gotland, regionstyrelsen', 09",
            "Regionstyrelsen Region Uppsala, 03",
            "Region Jönköping, 06", "Region Jönköpings län, 06", "Västra Götalandsregionen, 14", "Region Västra Götaland, 14",
            "Remissvar från Region Jämtland Härjedalen, 23"})
    @DisplayName("C1.30 a sender is the region it names, in the ways it is written")
    void named(String sender, String code) {
        assertThat(regions.named(sender)).contains(new RegionCode(code));
    }

    @ParameterizedTest
    @CsvSource({"Länsstyrelsen i Gotlands län", "Uppsala universitet", "Sveriges Kommuner och Regioner", "Region Gotland och Region Uppsala", "''",
            "Region Västmanlandia"})
    @DisplayName("C1.30 others, and what names several, are no region")
    void others(String sender) {
        assertThat(regions.named(sender)).isEmpty();
    }
}
