package se.samdiarium.web.page.inbox;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.boundary.Diary;
import se.samdiarium.registry.boundary.Drafts;

/** What can be chosen among when a file is registered. */
@Named("choices")
@RequestScoped
public class Choices {

    private final Organisation organisation;
    private final Diary diary;
    private final Drafts drafts;

    @Inject
    Choices(Organisation organisation, Diary diary, Drafts drafts) {
        this.organisation = organisation;
        this.diary = diary;
        this.drafts = drafts;
    }

    /** For the container's proxy. */
    protected Choices() {
        this(null, null, null);
    }

    /** The types of documents. */
    public List<DocumentType> types() {
        return diary.documentTypes();
    }

    /** The directions. */
    public Direction[] directions() {
        return Direction.values();
    }

    /** Who writes to this diary: earlier senders and recipients, the latest first, then the regions. */
    public List<String> correspondents() {
        return Stream.concat(drafts.correspondents().stream(), organisation.regions().stream().map(RegionView::name)).distinct().toList();
    }
}
