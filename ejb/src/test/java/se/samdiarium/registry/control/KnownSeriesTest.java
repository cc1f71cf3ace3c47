package se.samdiarium.registry.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.registry.NumberForm;
import se.samdiarium.registry.Series;
import se.samdiarium.registry.SeriesId;

/** Series are asked for once, and again when they have changed. */
class KnownSeriesTest {

    private final AuthorityId board = new AuthorityId(UUID.randomUUID());
    private final AuthorityId committee = new AuthorityId(UUID.randomUUID());
    private final KnownSeries known = new KnownSeries();
    private final List<Set<AuthorityId>> asked = new ArrayList<>();
    private final List<Series> stored = new ArrayList<>(List.of(series(board, "RS"), series(committee, "HSN")));

    private static Series series(AuthorityId authority, String prefix) {
        return new Series(new SeriesId(UUID.randomUUID()), authority, new RegionCode("03"), prefix, NumberForm.USUAL, true, true);
    }

    private List<Series> read(Set<AuthorityId> authorities) {
        asked.add(authorities);
        return stored.stream().filter(each -> authorities.contains(each.authority())).toList();
    }

    @Test
    @DisplayName("R1.1 only what is not known is asked for; an authority without a series is asked for each time")
    void askedOnce() {
        AuthorityId none = new AuthorityId(UUID.randomUUID());
        assertThat(known.of(Set.of(board), this::read)).extracting(Series::prefix).containsExactly("RS");
        assertThat(known.of(Set.of(board, committee, none), this::read)).extracting(Series::prefix).containsExactlyInAnyOrder("RS", "HSN");
        assertThat(known.of(Set.of(board, committee, none), this::read)).hasSize(2);
        assertThat(known.of(Set.of(), this::read)).isEmpty();
        assertThat(asked).containsExactly(Set.of(board), Set.of(committee, none), Set.of(none));
    }

    @Test
    @DisplayName("R1.1 a series that is opened or closed is known with the next registration, also when it changes while the series are read")
    void changed() {
        known.of(Set.of(board), this::read);
        stored.add(series(board, "LS"));
        known.forget(new KnownSeries.Changed(board));
        assertThat(known.of(Set.of(board), this::read)).extracting(Series::prefix).containsExactly("RS", "LS");
        known.forget(new KnownSeries.Changed(board));
        known.of(Set.of(board), authorities -> {
            List<Series> before = read(authorities);
            stored.removeLast();
            known.forget(new KnownSeries.Changed(board));
            return before;
        });
        assertThat(known.of(Set.of(board), this::read)).extracting(Series::prefix).containsExactly("RS");
    }
}
