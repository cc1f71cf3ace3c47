package se.samdiarium.memo.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.memo.MemoField;
import se.samdiarium.memo.TemplateVersion;
import se.samdiarium.platform.Column;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.publishing.boundary.WordTemplates;

/** Word templates in the database: the common one, and those that regions have of their own. Versions are only added; the newest is in use. */
@ApplicationScoped
public class Templates {

    private static final String COMMON = "--";

    private final Sql sql;
    private final WordTemplates word;

    @Inject
    Templates(Sql sql, WordTemplates word) {
        this.sql = sql;
        this.word = word;
    }

    /** For the container's proxy. */
    protected Templates() {
        this(null, null);
    }

    /** The template that the region's memos are filled into: its own, else the common one, else the product's. */
    public byte[] inUse(RegionCode region) {
        return newest(Optional.of(region)).or(() -> newest(Optional.empty())).orElseGet(this::standard);
    }

    /** The product's own. */
    public byte[] standard() {
        return word.standard(MemoField.plan());
    }

    private Optional<byte[]> newest(Optional<RegionCode> of) {
        return sql.rows("select number, content from memo_template where coalesce(region_code, '--') = ?1 order by number desc limit 1", key(of))
                .findFirst().map(row -> (byte[]) row[1]);
    }

    /** All versions, the newest first. */
    public List<TemplateVersion> versions(Optional<RegionCode> of) {
        return sql.rows("""
                select number, file_name, content is not null, added_at, added_by from memo_template
                where coalesce(region_code, '--') = ?1 order by number desc""", key(of))
                .map(row -> new TemplateVersion(((Number) row[0]).intValue(), (String) row[1], (Boolean) row[2], Column.instant(row[3]),
                        (String) row[4])).toList();
    }

    /**
     * The bytes of a version.
     *
     * @throws Refusal {@code memo.template-unknown}
     */
    public byte[] file(Optional<RegionCode> of, int number) {
        return sql.rows("select number, content from memo_template where coalesce(region_code, '--') = ?1 and number = ?2 and content is not null",
                key(of), number).findFirst().map(row -> (byte[]) row[1])
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "memo.template-unknown", number));
    }

    /** Adds a version. @param content its bytes; empty for a step back */
    public TemplateVersion add(Optional<RegionCode> of, String fileName, Optional<byte[]> content, String by, Instant now) {
        sql.values(Object.class, "select pg_advisory_xact_lock(47048)").toList();
        int number = versions(of).stream().mapToInt(TemplateVersion::number).max().orElse(0) + 1;
        if (content.isPresent()) {
            sql.update("""
                    insert into memo_template (id, region_code, number, file_name, content, sha256, added_at, added_by)
                    values (?1, cast(?2 as char(2)), ?3, ?4, ?5, ?6, ?7, ?8)""", NewId.next(), of.map(RegionCode::value).orElse(null), number,
                    fileName, content.get(), hash(content.get()), now, by);
        } else {
            sql.update("""
                    insert into memo_template (id, region_code, number, file_name, added_at, added_by)
                    values (?1, cast(?2 as char(2)), ?3, '', ?4, ?5)""", NewId.next(), of.map(RegionCode::value).orElse(null), number, now, by);
        }
        return new TemplateVersion(number, fileName, content.isPresent(), now, by);
    }

    private static String key(Optional<RegionCode> of) {
        return of.map(RegionCode::value).orElse(COMMON);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
