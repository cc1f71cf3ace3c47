package se.samdiarium.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pages of a long list")
class PagingTest {

    @Test
    void theLastPageHoldsTheRest() {
        Paging last = new Paging(3, 50, 134);
        assertThat(last.pages()).isEqualTo(3);
        assertThat(last.first()).isEqualTo(101);
        assertThat(last.last()).isEqualTo(134);
        assertThat(last.hasNext()).isFalse();
    }

    @Test
    void aPageOutsideIsTheNearestInside() {
        assertThat(new Paging(0, 50, 134).page()).isEqualTo(1);
        assertThat(new Paging(99, 50, 134).page()).isEqualTo(3);
    }

    @Test
    void anEmptyListHasOneEmptyPage() {
        Paging empty = new Paging(1, 50, 0);
        assertThat(empty.pages()).isEqualTo(1);
        assertThat(empty.first()).isZero();
        assertThat(empty.last()).isZero();
    }
}
