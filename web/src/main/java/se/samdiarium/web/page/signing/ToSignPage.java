package se.samdiarium.web.page.signing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.RefusalText;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.boundary.Rounds;
import se.samdiarium.web.page.Language;
import se.samdiarium.web.page.Person;

/** What the region is asked to sign; what is still open comes first. */
@Named("toSign")
@RequestScoped
public class ToSignPage {

    private final Rounds rounds;
    private final Person person;
    private final Language language;
    private List<SignaturePart> parts;

    @Inject
    ToSignPage(Rounds rounds, Person person, Language language) {
        this.rounds = rounds;
        this.person = person;
        this.language = language;
    }

    /** For the container's proxy. */
    protected ToSignPage() {
        this(null, null, null);
    }

    /** The region's parts, open ones first, else newest first. */
    public List<SignaturePart> parts() {
        if (parts == null) {
            RegionCode own = person.caller().actingRegion();
            List<SignaturePart> all = rounds.rounds().stream()
                    .flatMap(round -> round.of(own).map(part -> SignaturePart.of(round, part)).stream()).toList();
            parts = all.stream().sorted((a, b) -> Boolean.compare(b.open(), a.open())).toList();
        }
        return parts;
    }

    /** The round that restarts a withdrawn one, if the region is to sign in it; else null. */
    public RoundView follower(RoundView round) {
        return round.replacedBy().flatMap(next -> parts().stream().map(SignaturePart::round).filter(each -> each.id().equals(next)).findFirst())
                .orElse(null);
    }

    /** Why the region may not sign in this round yet, and where that is mended; null when it may. */
    public RefusalText shut(RoundView round) {
        return rounds.shut(round.id()).map(refusal -> RefusalText.of(refusal, language.getLocale())).orElse(null);
    }

    /** Page on which the region's decision is recorded; null when nothing is missing. */
    public String shutPath(RoundView round) {
        return rounds.shut(round.id()).map(refusal -> String.valueOf(refusal.facts().getLast())).orElse(null);
    }

    /** How many are still open. */
    public long openCount() {
        return parts().stream().filter(SignaturePart::open).count();
    }
}
