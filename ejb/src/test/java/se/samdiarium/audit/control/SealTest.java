package se.samdiarium.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final List<String> EVENTS = List.of("1 anna document.received", "2 anna document.created", "3 bo signing.begun",
            "4 bo signing.completed");

    @Test
    @DisplayName("the first seal is SHA-256 over 64 zeros and the event's line")
    void firstSeal() {
        Seal first = Seal.FIRST.next("1 anna document.received");
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.previous()).isEqualTo("0".repeat(64));
        assertThat(first.hash()).isEqualTo("113acb71931e42079c76b8948260e17beaa1807253857be5034777fe96aaa22b");
    }

    @Test
    @DisplayName("U1.3 each seal names the one before, without a gap")
    void linked() {
        List<Seal> chain = chain(EVENTS);
        for (int i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i).previous()).isEqualTo(chain.get(i - 1).hash());
            assertThat(chain.get(i).sequence()).isEqualTo(i + 1);
        }
    }

    @Test
    @DisplayName("U1.3 a changed event breaks the chain from its place on")
    void changedEvent() {
        List<String> changed = new ArrayList<>(EVENTS);
        changed.set(1, "2 bo document.created");
        assertThat(hashes(changed).getFirst()).isEqualTo(hashes(EVENTS).getFirst());
        assertThat(hashes(changed).subList(1, 4)).doesNotContainAnyElementsOf(hashes(EVENTS));
    }

    @Test
    @DisplayName("U1.3 a removed event and two that changed places break the chain")
    void removedOrMovedEvents() {
        assertThat(hashes(List.of(EVENTS.get(0), EVENTS.get(2), EVENTS.get(3))).getLast()).isNotEqualTo(hashes(EVENTS).getLast());
        assertThat(hashes(List.of(EVENTS.get(1), EVENTS.get(0), EVENTS.get(2), EVENTS.get(3))).getLast()).isNotEqualTo(hashes(EVENTS).getLast());
    }

    @Test
    @DisplayName("a stored seal is read back as it was, and the chain goes on from it")
    void goesOnAfterRestart() {
        Seal third = chain(EVENTS).get(2);
        Seal read = Seal.stored(new Object[] {third.sequence(), third.previous(), third.hash()});
        assertThat(read).isEqualTo(third);
        assertThat(read.next(EVENTS.get(3))).isEqualTo(chain(EVENTS).get(3));
    }

    private static List<Seal> chain(List<String> events) {
        List<Seal> chain = new ArrayList<>();
        Seal last = Seal.FIRST;
        for (String event : events) {
            last = last.next(event);
            chain.add(last);
        }
        return chain;
    }

    private static List<String> hashes(List<String> events) {
        return chain(events).stream().map(Seal::hash).toList();
    }
}
