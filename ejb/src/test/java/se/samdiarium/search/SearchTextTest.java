package se.samdiarium.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The text form of a search")
class SearchTextTest {

    @Test
    @DisplayName("what is written is read again")
    void writtenAndRead() {
        SearchRequest request = new SearchRequest("avtal & \"åtta ord\" +%", SearchFilters.of(Map.of(FacetName.REGION, Set.of("03", "21"),
                FacetName.FORMAT, Set.of("PDF"), FacetName.POSITION, Set.of("OPPOSES"), FacetName.SECRECY, Set.of("OSL 18:13", FacetName.UNMARKED)),
                Optional.of(LocalDate.of(2025, 1, 31)), Optional.empty()), 1, 20, SearchOrder.LAST_NUMBER, EnumSet.allOf(FacetName.class));
        SearchText.Read read = SearchText.read(SearchText.write(request));
        assertThat(read.request()).isEqualTo(request);
        assertThat(read.misread()).isEmpty();
        assertThat(read.isAsked()).isTrue();
    }

    @Test
    @DisplayName("what cannot be read is named and narrows nothing")
    void oddValues() {
        SearchText.Read read = SearchText.read(Map.of("region", List.of("Uppsala", ""), "year", List.of("20"), "case", List.of("x"),
                "direction", List.of("sideways"), "form", List.of("papper"), "position", List.of("NOT_ANSWERED"), "from", List.of("igår"), "since",
                List.of("nyss"), "order", List.of("upp"), "page", List.of("-1")));
        assertThat(read.misread()).containsExactlyInAnyOrder("region", "year", "case", "direction", "form", "position", "from", "since", "order",
                "page");
        assertThat(read.request().filters()).isEqualTo(SearchFilters.NONE);
        assertThat(read.isAsked()).isFalse();
    }

    @Test
    @DisplayName("C1.19 what is new since a moment is kept in the text")
    void since() {
        String text = "q=avtal&from=2025-01-01&since=2025-01-31T09%3A00%3A00Z&order=date";
        SearchText.Read read = SearchText.read(text);
        assertThat(read.request().filters().since()).contains(Instant.parse("2025-01-31T09:00:00Z"));
        assertThat(SearchText.write(read.request())).isEqualTo(text);
    }

    @Test
    @DisplayName("days in the wrong order are named")
    void daysReversed() {
        assertThat(SearchText.read("from=2025-02-02&to=2025-02-01").misread()).containsExactly("period");
    }
}
