package se.samdiarium.governance.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.FileName;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.governance.PlanDocument;
import se.samdiarium.organisation.AuthorityId;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.HostRegion;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.Direction;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.boundary.DepositEntries;
import se.samdiarium.registry.boundary.PreparedEntries;

/** The documents of the host: taken from its diary, made, registered and shared. */
@ApplicationScoped
@Transactional
public class Filing {

    /** Type of a plan and of what is decided on it. */
    public static final String PLAN = "VERKSAMHETSPLAN";

    /** Type of a report of the common work. */
    public static final String REPORT = "VERKSAMHETSBERATTELSE";

    private static final String REGION_REPORT = "ARSRAPPORT";
    private static final String PDF = "application/pdf";

    private final Sql sql;
    private final Deposits deposits;
    private final DepositEntries entries;
    private final PreparedEntries prepared;
    private final Organisation organisation;
    private final HostRegion host;
    private final Clock clock;

    @Inject
    Filing(Sql sql, Deposits deposits, DepositEntries entries, PreparedEntries prepared, Organisation organisation, HostRegion host, Clock clock) {
        this.sql = sql;
        this.deposits = deposits;
        this.entries = entries;
        this.prepared = prepared;
        this.organisation = organisation;
        this.host = host;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Filing() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * A document of the host that is registered in its diary.
     *
     * @throws Refusal {@code document.unknown}, {@code governance.not-registered}
     */
    public DocumentView registered(DocumentId document) {
        DocumentView view = deposits.view(document, host.region());
        boolean there = view.region().equals(host.region()) && sql.values(UUID.class, """
                select id from diary_entry where document_id = ?1 and region_code = ?2 and moved_to is null and voided_at is null""",
                document.value(), host.region().value()).findFirst().isPresent();
        if (!there) {
            throw new Refusal(Refusal.Kind.CONFLICT, "governance.not-registered", view.title());
        }
        return view;
    }

    /** Documents of a type in the host's diary, the newest first, with their titles. */
    public List<PlanDocument> candidates(String type) {
        return sql.rows("""
                select e.document_id, e.title, f.number || '-' || e.number
                from diary_entry e join case_file f on f.id = e.case_id
                where e.region_code = ?1 and e.type_code = ?2 and e.document_id is not null and e.moved_to is null and e.voided_at is null
                    and not exists (select 1 from activity_plan p where p.document_id = e.document_id)
                    and not exists (select 1 from activity_report r where r.document_id = e.document_id)
                order by e.registered_at desc limit 50""", host.region().value(), type)
                .map(row -> new PlanDocument(new DocumentId((UUID) row[0]), (String) row[1], (String) row[2])).toList();
    }

    /** Shares a document of the host with all regions. */
    public void shareWithAll(DocumentId document, Caller by) {
        Set<RegionCode> others = regions().stream().filter(region -> !region.equals(host.region())).collect(Collectors.toSet());
        deposits.share(document, host.region(), others, by);
    }

    /** All regions, by code. */
    public List<RegionCode> regions() {
        return organisation.regions().stream().map(RegionView::code).sorted().toList();
    }

    /** Makes a PDF a document of the host, registered beside another one, and shares it with all regions. */
    public DocumentId fileBeside(DocumentId other, String title, byte[] pdf, List<String> text, Caller by) {
        DocumentId made = document(host.region(), title, pdf, text, by);
        entries.register(by, other, made, deposits.view(made, host.region()).latest().sha256(), title, PLAN)
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "governance.not-registered", title));
        shareWithAll(made, by);
        return made;
    }

    /**
     * Makes a PDF a document of a region, registered as drawn up today in a new case of its own, of the same title.
     *
     * @throws Refusal what {@link PreparedEntries#registerInNewCase} refuses
     */
    public EntryId fileInNewCase(RegionCode region, AuthorityId authority, String title, byte[] pdf, List<String> text, Caller by) {
        DocumentId made = document(region, title, pdf, text, by);
        return prepared.registerInNewCase(by, region, authority, title, new RegisterEntry(Optional.empty(), title, Direction.DRAWN_UP, REGION_REPORT,
                LocalDate.now(clock), Optional.empty(), true, Optional.empty(), Secrecy.NONE),
                new PreparedEntries.Bytes(made, deposits.view(made, region).latest().sha256(), true)).id();
    }

    private DocumentId document(RegionCode owner, String title, byte[] pdf, List<String> text, Caller by) {
        try {
            Path file = Files.createTempFile("record", ".pdf");
            try {
                Files.write(file, pdf);
                return deposits.create(owner, title, new Deposits.Made(file, new FileName(title + ".pdf"), PDF, text), by);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
