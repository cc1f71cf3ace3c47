package se.samdiarium.decision.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import se.samdiarium.decision.DecisionView;
import se.samdiarium.decision.control.DecisionBook;
import se.samdiarium.document.VersionRef;

/** What the regions have decided about a text. For agreement, not for web: nobody's right is asked for, the door that calls has done it. */
@ApplicationScoped
@Transactional
public class RecordedDecisions {

    private final DecisionBook book;

    @Inject
    RecordedDecisions(DecisionBook book) {
        this.book = book;
    }

    /** For the container's proxy. */
    protected RecordedDecisions() {
        this(null);
    }

    /** All regions' decisions on the text in the order of their making by region, plans and annulled ones too. */
    public List<DecisionView> on(VersionRef text) {
        return book.on(text);
    }
}
