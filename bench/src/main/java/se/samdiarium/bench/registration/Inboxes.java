package se.samdiarium.bench.registration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import se.samdiarium.bench.harness.Diary;
import se.samdiarium.bench.harness.Rows;
import se.samdiarium.bench.inside.Registering;

/** Fills the inboxes of registrars with received files, each with bytes and a text of its own, so that receiving is not measured. */
public final class Inboxes {

    private static final String MISSING = """
            select greatest(? - count(*), 0) from received_file where region_code = ? and file_name = ?""";

    private static final String FILL = """
            with made as (
                select encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex') sha, n from generate_series(1, ?) n),
            bytes as (
                insert into content (sha256, size, media_type, stored_at) select sha, 2048, 'text/plain', now() from made returning sha256),
            texts as (
                insert into extracted_text (sha256, state, title, language, pages, body)
                select sha, 'TEXT', 'Remissvar ' || n, 'sv', 1,
                       'Region Gotland tillstyrker förslaget om beredskapslager och samverkan, med synpunkter på kostnaden. ' || n from made)
            insert into received_file (id, account_id, region_code, file_name, sha256, received_at)
            select gen_random_uuid(), a.id, a.region_code, ?, made.sha, now()
            from made, account a where a.region_code = ? and a.username like 'registrator.%'""";

    private Inboxes() {
    }

    /** Sees to it that the registrars of these diaries together have at least so many files, shared out evenly. */
    public static void fill(Connection connection, List<Diary> diaries, long files) throws SQLException {
        long each = files / diaries.size() + 1;
        for (Diary diary : diaries) {
            long missing = Rows.count(connection, MISSING, each, diary.region(), Registering.FILE);
            if (missing > 0) {
                Rows.change(connection, FILL, missing, Registering.FILE, diary.region());
            }
        }
        Rows.change(connection, "analyze received_file, content, extracted_text");
    }
}
