package se.samdiarium.registry.boundary;

import java.util.List;
import se.samdiarium.platform.boundary.Sql;
import se.samdiarium.registry.DocumentType;
import se.samdiarium.registry.control.GapCount;
import se.samdiarium.registry.control.LegacyRegister;

/** The doors of the register that an import uses, over a database of the test. */
public final class LegacyEntriesOverJdbc {

    private LegacyEntriesOverJdbc() {
    }

    public static LegacyEntries of(LegacyRegister register, GapCount count) {
        return new LegacyEntries(register, count);
    }

    /** The diary as far as its types of documents. */
    public static Diary types(Sql sql) {
        return new Diary() {
            @Override
            public List<DocumentType> documentTypes() {
                return sql.rows("select code, name_sv, name_en from document_type order by position")
                        .map(row -> new DocumentType((String) row[0], (String) row[1], (String) row[2])).toList();
            }
        };
    }
}
