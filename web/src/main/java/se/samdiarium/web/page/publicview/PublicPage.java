package se.samdiarium.web.page.publicview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samdiarium.access.RegionCode;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.registry.DiaryPublicity;
import se.samdiarium.registry.PublicAnswer;
import se.samdiarium.registry.PublicEntry;
import se.samdiarium.registry.boundary.PublicDiary;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Paging;
import se.samdiarium.web.page.Words;

/** The diary as anybody may see it, without log-in. All of the question is in the address. */
@Named("publicPage")
@RequestScoped
public class PublicPage {

    private static final int SIZE = 50;

    private final PublicDiary diary;
    private final Organisation organisation;
    private final Words words;
    private final Asked asked;
    private List<DiaryPublicity> open;
    private PublicAnswer answer;

    @Inject
    PublicPage(PublicDiary diary, Organisation organisation, Words words, Asked asked) {
        this.diary = diary;
        this.organisation = organisation;
        this.words = words;
        this.asked = asked;
    }

    /** For the container's proxy. */
    protected PublicPage() {
        this(null, null, null, null);
    }

    /** Asks before anything is shown. The page keeps no state, so that nobody who only looks gets a session. */
    public void load() {
        FacesContext.getCurrentInstance().getViewRoot().setTransient(true);
        if (chosen().isPresent()) {
            answer = diary.find(typed().question(new RegionCode(typed().region()), SIZE));
        }
    }

    /** Which way an entry went, as far as it shows. */
    public String direction(PublicEntry entry) {
        return entry.direction().map(words::direction).orElse("–");
    }

    /** What type an entry is, as far as it shows. */
    public String type(PublicEntry entry) {
        return entry.type().map(words::type).orElse("–");
    }

    /** What is typed. */
    public TypedQuestion typed() {
        return new TypedQuestion(asked.or(null, "region"), asked.or(null, "myndighet"), asked.or(null, "fran"), asked.or(null, "till"),
                asked.or(null, "ord"), asked.or(null, "nummer"), asked.or(null, "sida"));
    }

    /** The regions whose diary is open. */
    public List<DiaryPublicity> open() {
        if (open == null) {
            open = diary.open();
        }
        return open;
    }

    /** The region asked for, when its diary is open. */
    public Optional<DiaryPublicity> chosen() {
        return open().stream().filter(publicity -> publicity.region().value().equals(typed().region())).findFirst();
    }

    /** Hours from the registration until an entry shows. */
    public int getDelayHours() {
        return chosen().map(DiaryPublicity::delayHours).orElse(0);
    }

    /** Whether a region was asked for whose diary is not open. */
    public boolean isClosed() {
        return typed().region() != null && !typed().region().isEmpty() && chosen().isEmpty();
    }

    /** The authorities of the region asked for. */
    public List<AuthorityView> authorities() {
        return chosen().map(publicity -> organisation.authorities().stream()
                .filter(authority -> authority.region().equals(publicity.region())).toList()).orElse(List.of());
    }

    /** What was found; null before a region is chosen. */
    public PublicAnswer answer() {
        return answer;
    }

    /** Where in the answer this page is. */
    public Paging paging() {
        return new Paging(answer.page(), answer.size(), answer.total());
    }

    /** Address of another page of the same answer. */
    public String pageAddress(int other) {
        TypedQuestion typed = typed();
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("region", typed.region());
        parameters.put("myndighet", typed.authority());
        parameters.put("fran", typed.from());
        parameters.put("till", typed.to());
        parameters.put("ord", typed.words());
        parameters.put("nummer", typed.number());
        parameters.put("sida", String.valueOf(other));
        return "/allmanhet?" + parameters.entrySet().stream().filter(each -> each.getValue() != null && !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
