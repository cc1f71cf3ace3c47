package se.samdiarium.web.page.publicview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import se.samdiarium.access.RegionCode;
import se.samdiarium.registry.DiaryPublicity;
import se.samdiarium.registry.boundary.Publicity;
import se.samdiarium.web.page.Notices;

/** Opening, delaying and closing the public view of the regions' diaries, a part of the administrator's page. */
@Named("publicityPage")
@RequestScoped
public class PublicityPage {

    private final Publicity publicity;
    private final Notices notices;
    private String region;
    private boolean open = true;
    private Integer delay = 0;
    private DiaryPublicity saved;

    @Inject
    PublicityPage(Publicity publicity, Notices notices) {
        this.publicity = publicity;
        this.notices = notices;
    }

    /** For the container's proxy. */
    protected PublicityPage() {
        this(null, null);
    }

    /** Sets what is typed. */
    public String save() throws IOException {
        saved = notices.attempt("", () -> publicity.set(new DiaryPublicity(new RegionCode(region), open, delay == null ? 0 : delay))).orElse(null);
        return null;
    }

    /** How open the diaries are. */
    public List<DiaryPublicity> all() {
        return publicity.all();
    }

    /** What was just saved; null when nothing was. */
    public DiaryPublicity getSaved() {
        return saved;
    }

    /** Code of the region. */
    public String getRegion() {
        return region;
    }

    /** Takes the code of the region. */
    public void setRegion(String region) {
        this.region = region;
    }

    /** Whether the view is to be open. */
    public boolean isOpen() {
        return open;
    }

    /** Takes whether the view is to be open. */
    public void setOpen(boolean open) {
        this.open = open;
    }

    /** Hours of delay. */
    public Integer getDelay() {
        return delay;
    }

    /** Takes the hours of delay. */
    public void setDelay(Integer delay) {
        this.delay = delay;
    }
}
