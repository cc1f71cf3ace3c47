package se.samdiarium.web.page.signing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.RefusalText;
import se.samdiarium.signing.HandInView;

/**
 * A file handed in as a line of a page.
 *
 * @param view    the file
 * @param grounds why it does not do, as sentences
 */
public record HandInLine(HandInView view, List<Sentences> grounds) {

    /**
     * A ground for people.
     *
     * @param text       the sentences
     * @param indication what stands behind them (ETSI EN 319 102-1); may be empty
     */
    public record Sentences(RefusalText text, String indication) {
    }

    static HandInLine of(HandInView view, Locale locale) {
        return new HandInLine(view, view.grounds().stream().map(ground ->
                new Sentences(RefusalText.of(ground.refusal(Refusal.Kind.CONFLICT), locale), ground.indication())).toList());
    }

    /** Key of the word for its state. */
    public String key() {
        return "hand-in." + view.state();
    }

    /** Role of its colour. */
    public String tone() {
        return switch (view.state()) {
            case ACCEPTED -> "good";
            case REJECTED -> "bad";
            case UNDETERMINED -> "warning";
            case RECEIVED -> "quiet";
        };
    }

    /** One character; said by the word beside it. */
    public String symbol() {
        return switch (view.state()) {
            case ACCEPTED -> "✓";
            case REJECTED -> "✕";
            case UNDETERMINED -> "?";
            case RECEIVED -> "…";
        };
    }

    /** When it is judged anew; null when it is not. */
    public Instant retryAt() {
        return view.retryAt().orElse(null);
    }
}
