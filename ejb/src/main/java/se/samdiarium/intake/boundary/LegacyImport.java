package se.samdiarium.intake.boundary;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.audit.Audited;
import se.samdiarium.intake.ImportChoices;
import se.samdiarium.intake.ImportId;
import se.samdiarium.intake.ImportView;
import se.samdiarium.intake.RowReceipt;
import se.samdiarium.intake.SentFile;
import se.samdiarium.intake.StartImport;
import se.samdiarium.intake.control.ImportOrders;
import se.samdiarium.intake.control.ImportViews;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.AuthorityView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/**
 * Import of an old diary from a CSV file, with or without a ZIP of files, into the diary of one of the caller's authorities.
 *
 * <p>What is ordered is carried out in the background and goes on after a restart; {@link #view} tells how far it has come, and every row
 * gets a receipt. The same file, or a row that was imported before, changes nothing.
 */
@UseCase
public class LegacyImport {

    private static final int LATEST = 50;

    private final ImportOrders orders;
    private final ImportViews views;
    private final Organisation organisation;
    private final CurrentCaller current;

    @Inject
    LegacyImport(ImportOrders orders, ImportViews views, Organisation organisation, CurrentCaller current) {
        this.orders = orders;
        this.views = views;
        this.organisation = organisation;
        this.current = current;
    }

    /** For the container's proxy. */
    protected LegacyImport() {
        this(null, null, null, null);
    }

    /**
     * Orders an import or its dry run.
     *
     * @param csv the diary: RFC 4180 with the headings of {@link se.samdiarium.intake.ImportColumn}
     * @param zip the files it names
     * @throws Refusal {@code intake.import-encoding, .import-columns, .import-unreadable, .import-too-many-rows, .import-empty, .import-zip,
     *                 .import-running}, {@code document.too-large, .file-name-invalid}, {@code registry.other-regions-diary},
     *                 {@code organisation.authority-unknown}; nothing is kept then
     */
    @Requires(Right.REGISTER)
    @Audited("intake.import-ordered")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public ImportId start(StartImport command, SentFile csv, Optional<SentFile> zip) throws IOException {
        requireOwn(command.authority());
        return orders.start(command, csv, zip, current.get());
    }

    /**
     * Orders the import of what was dry-run, without sending the files again.
     *
     * @throws Refusal {@code intake.import-unknown, .import-not-dry, .import-running, .import-files-gone}
     */
    @Requires(Right.REGISTER)
    @Audited("intake.import-ordered")
    public ImportId enter(ImportId dryRun, ImportChoices choices) {
        ImportView view = view(dryRun);
        return orders.enter(view, choices, current.get());
    }

    /** Imports of the caller's region, the newest first, without their missing numbers. */
    @Requires(Right.REGISTER)
    public List<ImportView> latest() {
        return views.latest(current.get().actingRegion(), LATEST);
    }

    /**
     * One import of the caller's region.
     *
     * @throws Refusal {@code intake.import-unknown}
     */
    @Requires(Right.REGISTER)
    public ImportView view(ImportId id) {
        return views.view(id, current.get().actingRegion());
    }

    /**
     * Receipts of the rows dealt with; those that want attention first, then in the order of the file.
     *
     * @param offset how many to pass over
     * @param size   how many at most, 1 to 500
     * @throws Refusal {@code intake.import-unknown}
     */
    @Requires(Right.REGISTER)
    public List<RowReceipt> receipts(ImportId id, int offset, int size) {
        return views.receipts(view(id).id(), Math.max(0, offset), Math.clamp(size, 1, 500));
    }

    /**
     * Writes all receipts and the missing numbers as CSV, in the order of the file.
     *
     * @throws Refusal {@code intake.import-unknown}
     */
    @Requires(Right.REGISTER)
    public void writeReceipts(ImportId id, Locale locale, Writer out) throws IOException {
        views.writeReceipts(view(id), locale, out);
    }

    /**
     * Writes the rows that were refused or not reached as CSV, as they came, to be mended and imported again.
     *
     * @throws Refusal {@code intake.import-unknown}
     */
    @Requires(Right.REGISTER)
    public void writeLeft(ImportId id, Writer out) throws IOException {
        views.writeLeft(view(id).id(), out);
    }

    /** Writes a CSV file with all headings and an example. */
    @OpenToAll("an empty form")
    public void writeTemplate(Writer out) throws IOException {
        views.writeTemplate(out);
    }

    /**
     * Stops the import; rows that are entered stay, since nothing is deleted from a diary. One that has ended stays as it is.
     *
     * @throws Refusal {@code intake.import-unknown}
     */
    @Requires(Right.REGISTER)
    @Audited("intake.import-cancelled")
    public ImportView cancel(ImportId id) {
        orders.cancel(view(id));
        return view(id);
    }

    private void requireOwn(AuthorityId id) {
        AuthorityView authority = organisation.authority(id);
        if (!authority.region().equals(current.get().actingRegion())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.other-regions-diary", authority.name(), authority.region());
        }
    }
}
