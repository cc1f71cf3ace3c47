package se.samdiarium.web.page.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.search.SearchFilters;

@DisplayName("Filters written in an address")
class TypedFiltersTest {

    @Test
    void emptyFieldsNarrowNothing() {
        TypedFilters none = new TypedFilters("", null, " ", null);
        assertThat(none.any()).isFalse();
        assertThat(none.misread()).isEmpty();
        assertThat(none.parsed()).isEqualTo(SearchFilters.NONE);
    }

    @Test
    void whatCanBeReadIsUsed() {
        assertThat(new TypedFilters("03", "AVTAL", "2025-01-31", "2025-02-01").parsed()).isEqualTo(new SearchFilters(
                Set.of(new RegionCode("03")), Set.of("AVTAL"), Set.of(), Optional.of(LocalDate.of(2025, 1, 31)),
                Optional.of(LocalDate.of(2025, 2, 1))));
    }

    @Test
    void whatCannotBeReadIsNamedAndNarrowsNothing() {
        TypedFilters odd = new TypedFilters("Uppsala", null, "igår", "2025-02-30");
        assertThat(odd.misread()).containsExactly("region", "from", "to");
        assertThat(odd.parsed()).isEqualTo(SearchFilters.NONE);
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsNamed() {
        assertThat(new TypedFilters(null, null, "2025-02-02", "2025-02-01").misread()).containsExactly("period");
    }
}
