package se.samdiarium.ades;

import static org.assertj.core.api.Assertions.assertThat;

/** How a scenario ends: with exactly one verdict and exactly these reasons. */
final class Scenario {

    private Scenario() {
    }

    static void assertAccepted(Verdict verdict) {
        assertThat(verdict.assessment().reasons()).isEmpty();
        assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    }

    /** The codes of all reasons, each once, in any order. */
    static void assertRejected(Verdict verdict, String... codes) {
        assertThat(verdict.assessment().reasons().stream().map(Reason::code).distinct()).as("%s", verdict.assessment().reasons())
                .containsExactlyInAnyOrder(codes);
        assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
    }

    /** The indication behind the only new signature (ETSI EN 319 102-1). */
    static void assertIndication(Verdict verdict, String indication, String subIndication) {
        assertThat(verdict.assessment().signatures()).filteredOn(SignatureFinding::addedToBase).singleElement().satisfies(finding -> {
            assertThat(finding.indication()).isEqualTo(indication);
            assertThat(finding.subIndication()).isEqualTo(subIndication);
        });
    }

    static Qualification qualification(Verdict verdict) {
        return verdict.assessment().signatures().getLast().qualification();
    }
}
