package se.samdiarium.web.page.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.intake.CsvEncoding;
import se.samdiarium.intake.ImportChoices;
import se.samdiarium.intake.ImportId;
import se.samdiarium.intake.ImportView;
import se.samdiarium.intake.RowReceipt;
import se.samdiarium.intake.SentFile;
import se.samdiarium.intake.StartImport;
import se.samdiarium.intake.boundary.LegacyImport;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.web.page.Asked;
import se.samdiarium.web.page.Ids;
import se.samdiarium.web.page.Language;
import se.samdiarium.web.page.Notices;
import se.samdiarium.web.page.Paging;
import se.samdiarium.web.page.Uploads;

/** Import of an old diary: choose file, dry run, look at it, import. */
@Named("importPage")
@RequestScoped
public class ImportPage {

    private static final int SIZE = 100;

    private final LegacyImport imports;
    private final Organisation organisation;
    private final CurrentCaller current;
    private final Notices notices;
    private final Uploads uploads;
    private final Language language;
    private final Asked asked;
    private String id;
    private int page = 1;
    private String authority;
    private String encoding;
    private boolean reviewed;
    private boolean withoutFile;
    private String lostReason;
    private ImportView view;
    private Paging paging;

    @Inject
    ImportPage(LegacyImport imports, Organisation organisation, CurrentCaller current, Notices notices, Uploads uploads, Language language,
            Asked asked) {
        this.imports = imports;
        this.organisation = organisation;
        this.current = current;
        this.notices = notices;
        this.uploads = uploads;
        this.language = language;
        this.asked = asked;
    }

    /** For the container's proxy. */
    protected ImportPage() {
        this(null, null, null, null, null, null, null);
    }

    /** Takes the files in and orders their dry run. */
    public String upload() throws IOException {
        List<Part> csv = uploads.in("csv");
        List<Part> zip = uploads.in("zip");
        return notices.attempt("", () -> {
            if (csv.isEmpty()) {
                throw new Refusal(Refusal.Kind.INVALID, "intake.import-empty");
            }
            StartImport command = new StartImport(Ids.parse(authority, AuthorityId::new, "organisation.authority-unknown"), true,
                    ImportChoices.CAUTIOUS, Optional.ofNullable(encoding).flatMap(CsvEncoding::named));
            try (InputStream rows = csv.getFirst().getInputStream(); InputStream files = zip.isEmpty() ? null : zip.getFirst().getInputStream()) {
                return imports.start(command, new SentFile(csv.getFirst().getSubmittedFileName(), rows),
                        Optional.ofNullable(files).map(bytes -> new SentFile(zip.getFirst().getSubmittedFileName(), bytes)));
            }
        }).map(ImportPage::address).orElse(null);
    }

    /** Orders the import of what was dry-run. */
    public String enter() throws IOException {
        return notices.attempt("", () -> imports.enter(view().id(), new ImportChoices(reviewed, withoutFile, Optional.ofNullable(lostReason))))
                .map(ImportPage::address).orElse(null);
    }

    /** Stops the import. */
    public String cancel() throws IOException {
        return notices.attempt("", () -> imports.cancel(view().id())).map(stopped -> address(stopped.id())).orElse(null);
    }

    private static String address(ImportId id) {
        return "/import?faces-redirect=true&id=" + id;
    }

    /** Whether the address tells of an import. */
    public boolean isChosen() {
        return asked.or(id, "id") != null;
    }

    /** The import of the address. */
    public ImportView view() {
        if (view == null) {
            view = imports.view(Ids.parse(asked.or(id, "id"), ImportId::new, "intake.import-unknown"));
        }
        return view;
    }

    /** Imports of the region, the newest first. */
    public List<ImportView> latest() {
        return imports.latest();
    }

    /** The authorities of the region. */
    public List<AuthorityView> authorities() {
        return organisation.authorities().stream().filter(each -> current.get().isOf(each.region())).toList();
    }

    /** Name of an authority. */
    public String authorityName(AuthorityId wanted) {
        return authorities().stream().filter(each -> each.id().equals(wanted)).map(AuthorityView::name).findFirst().orElse("");
    }

    /** Receipts of this page, those that want attention first. */
    public List<RowReceipt> receipts() {
        return imports.receipts(view().id(), paging().offset(), SIZE);
    }

    /** Where among the receipts this page is. */
    public Paging paging() {
        if (paging == null) {
            paging = new Paging(page, SIZE, view().counts().done());
        }
        return paging;
    }

    /** Word for what became of a row. */
    public String outcome(RowReceipt receipt) {
        return receipt.outcome().word(language.getLocale());
    }

    /** Why, and what to do. */
    public String sentence(RowReceipt receipt) {
        return receipt.sentence(language.getLocale());
    }

    /** Id in the address. */
    public String getId() {
        return id;
    }

    /** Takes the id of the address. */
    public void setId(String id) {
        this.id = id;
    }

    /** Page, from 1. */
    public int getPage() {
        return page;
    }

    /** Takes the page. */
    public void setPage(int page) {
        this.page = page;
    }

    /** Id of the authority. */
    public String getAuthority() {
        return authority;
    }

    /** Takes the id of the authority. */
    public void setAuthority(String authority) {
        this.authority = authority;
    }

    /** Encoding; null for detected. */
    public String getEncoding() {
        return encoding;
    }

    /** Takes the encoding. */
    public void setEncoding(String encoding) {
        this.encoding = encoding;
    }

    /** Whether the titles have been reviewed for the public. */
    public boolean isReviewed() {
        return reviewed;
    }

    /** Takes whether the titles have been reviewed. */
    public void setReviewed(boolean reviewed) {
        this.reviewed = reviewed;
    }

    /** Whether a row may be entered without its file. */
    public boolean isWithoutFile() {
        return withoutFile;
    }

    /** Takes whether a row may be entered without its file. */
    public void setWithoutFile(boolean withoutFile) {
        this.withoutFile = withoutFile;
    }

    /** Why missing numbers are lost. */
    public String getLostReason() {
        return lostReason;
    }

    /** Takes why missing numbers are lost. */
    public void setLostReason(String lostReason) {
        this.lostReason = lostReason;
    }
}
