package se.samdiarium.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Short names of regions for the tile map")
class RegionsTest {

    @ParameterizedTest
    @CsvSource({"Region Uppsala,Uppsala", "Region Jönköpings län,Jönköping", "Region Örebro län,Örebro", "Region Kalmar län,Kalmar",
        "Västra Götalandsregionen,Västra Götaland", "Region Jämtland Härjedalen,Jämtland Härjedalen"})
    void keepWhatTellsThemApart(String name, String expected) {
        assertThat(Regions.shorten(name)).isEqualTo(expected);
    }
}
