package se.samdiarium.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.Sha256;
import se.samdiarium.intake.MailId;
import se.samdiarium.intake.MailView;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;

/** What has been filed, for showing. */
@ApplicationScoped
@Transactional
public class FiledMail {

    private static final String VIEW = """
            select m.id, m.region_code, b.name, m.sender, m.sender_name, m.known_sender, m.subject, m.sent_at, m.arrived_at, m.filed_at,
            m.message_id, m.same_id from mail_message m join mailbox b on b.id = m.mailbox_id where m.region_code = ?1""";

    private final Sql sql;

    @Inject
    FiledMail(Sql sql) {
        this.sql = sql;
    }

    /** For the container's proxy. */
    protected FiledMail() {
        this(null);
    }

    /** The region's messages, the last filed first. */
    public List<MailView> latest(RegionCode region, int most) {
        return views(VIEW + " order by m.filed_at desc, m.id limit ?2", region.value(), most);
    }

    /** One of the region's, or the refusal {@code intake.mail-unknown}. */
    public MailView get(MailId id, RegionCode region) {
        return views(VIEW + " and m.id = ?2", region.value(), id.value()).stream().findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "intake.mail-unknown", id));
    }

    /** The message a received file came with, if it came by e-mail. */
    public Optional<MailView> of(ReceivedId file, RegionCode region) {
        return views(VIEW + " and m.id = (select mail_id from mail_file where received_id = ?2)", region.value(), file.value()).stream()
                .findFirst();
    }

    /** The messages of which a file waits in the region's inbox, the last filed first. */
    public List<MailView> waiting(RegionCode region) {
        return views(VIEW + """
                 and exists (select 1 from mail_file f join received_file r on r.id = f.received_id where f.mail_id = m.id)
                order by m.filed_at desc, m.id""", region.value());
    }

    private List<MailView> views(String query, Object... parameters) {
        return sql.rows(query, parameters).toList().stream().map(this::view).toList();
    }

    private MailView view(Object[] row) {
        MailId id = new MailId((UUID) row[0]);
        return new MailView(id, new RegionCode((String) row[1]), (String) row[2], (String) row[3], (String) row[4], (Boolean) row[5],
                (String) row[6], Optional.ofNullable(Column.instant(row[7])), Column.instant(row[8]), Column.instant(row[9]), (String) row[10],
                (Boolean) row[11], files(id));
    }

    private List<MailView.MailFile> files(MailId id) {
        return sql.rows("""
                select f.received_id, f.part, f.file_name, f.sha256, exists (select 1 from received_file r where r.id = f.received_id)
                from mail_file f where f.mail_id = ?1 order by f.part""", id.value())
                .map(row -> new MailView.MailFile(new ReceivedId((UUID) row[0]), ((Number) row[1]).intValue(), (String) row[2],
                        new Sha256((String) row[3]), (Boolean) row[4]))
                .toList();
    }
}
