package se.samdiarium.search.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import se.samdiarium.search.AccessTokens;
import se.samdiarium.search.FacetName;
import se.samdiarium.search.IndexDocument;

/**
 * The fields of the index and how an entry becomes them: a block of one document for each older version whose text differs, and last the
 * entry itself with the newest. All carry the same facts, so that a question is answered by one version as a whole.
 */
final class Fields {

    /** Changes whenever entries become other fields: an index written under another value must be rebuilt. */
    static final String FORMAT = "4";

    static final String KIND = "kind";
    static final String KIND_ENTRY = "entry";
    static final String KIND_OLDER = "older";
    static final String ENTRY = "entry";
    static final String DOCUMENT = "document";
    static final String CASE = "case";
    static final String CASE_NUMBER = "caseNumber";
    static final String NUMBER = "number";
    static final String NUMBER_WRITTEN = "numberWritten";
    static final String NUMBER_ORDER = "numberOrder";
    static final String TITLE = "title";
    /** Found and shown only together with {@link #DIARY}: the others need not know of the case. */
    static final String CASE_TITLE = "caseTitle";
    /** The access token of the region in whose diary the entry stands. */
    static final String DIARY = "diary";
    static final String TEXT = "text";
    static final String NAMES = "names";
    static final String CORRESPONDENT = "correspondent";
    static final String REGION = "region";
    static final String REGION_NAME = "regionName";
    static final String AUTHORITY = "authority";
    static final String TYPE = "type";
    static final String TYPE_NAME = "typeName";
    static final String POSITION_NAME = "positionName";
    static final String DIRECTION = "direction";
    static final String FORM = "form";
    static final String DATE = "date";
    static final String DATE_ORDER = "dateOrder";
    static final String VERSIONS = "versions";
    static final String VERSION = "version";
    static final String ACCESS = "access";

    /** Between the pages of the stored text. */
    static final char PAGE_END = '\f';

    /** Words with offsets, so that snippets are marked without analysing the text anew. */
    private static final FieldType MARKABLE = markable();

    private Fields() {
    }

    /** When it came to those who hold the token, in milliseconds since 1970. */
    static String since(String accessToken) {
        return "since/" + accessToken;
    }

    static String facet(FacetName name) {
        return "facet/" + name.parameter();
    }

    static String id(UUID value) {
        return value.toString();
    }

    /** A number as written, for patterns: small letters, no blanks. It is found with and without the letters it begins with. */
    static String written(String number) {
        return number.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }

    /** The older versions and, last, the entry itself. */
    static List<Document> of(IndexDocument entry) {
        List<Document> block = new ArrayList<>();
        for (IndexDocument.OlderVersion older : entry.older()) {
            block.add(document(entry, KIND_OLDER, older.number(), older.pages()));
        }
        block.add(document(entry, KIND_ENTRY, entry.versions(), entry.pages()));
        return block;
    }

    private static Document document(IndexDocument entry, String kind, int version, List<String> pages) {
        Document fields = new Document();
        fields.add(new StringField(KIND, kind, Field.Store.NO));
        fields.add(new StringField(ENTRY, id(entry.entry().value()), Field.Store.YES));
        fields.add(new StringField(DOCUMENT, id(entry.document().value()), Field.Store.YES));
        fields.add(new StoredField(CASE, id(entry.caseId().value())));
        fields.add(new StoredField(CASE_NUMBER, entry.caseNumber()));
        addNumber(fields, entry.number());
        entry.elsewhere().forEach(number -> addWritten(fields, number, Field.Store.NO));
        fields.add(new Field(TITLE, entry.title(), MARKABLE));
        fields.add(new TextField(CASE_TITLE, entry.caseTitle(), Field.Store.YES));
        fields.add(new StringField(DIARY, AccessTokens.of(entry.region()), Field.Store.NO));
        fields.add(new Field(TEXT, String.join("\n" + PAGE_END, pages), MARKABLE));
        addNames(fields, entry);
        fields.add(new StoredField(REGION, entry.region().value()));
        fields.add(new TextField(REGION_NAME, entry.regionName(), Field.Store.NO));
        fields.add(new StoredField(TYPE, entry.type()));
        fields.add(new TextField(TYPE_NAME, entry.typeName(), Field.Store.NO));
        entry.position().ifPresent(position -> fields.add(new TextField(POSITION_NAME, position.swedish(), Field.Store.NO)));
        fields.add(new StoredField(DIRECTION, entry.direction().name()));
        fields.add(new StoredField(FORM, entry.form().name()));
        fields.add(new LongPoint(DATE, entry.date().toEpochDay()));
        fields.add(new NumericDocValuesField(DATE_ORDER, entry.date().toEpochDay()));
        fields.add(new StoredField(DATE, entry.date().toEpochDay()));
        fields.add(new StoredField(VERSIONS, entry.versions()));
        fields.add(new StoredField(VERSION, version));
        addFacets(fields, entry);
        entry.accessTokens().forEach((token, since) -> {
            fields.add(new StringField(ACCESS, token, Field.Store.NO));
            fields.add(new LongPoint(since(token), since.toEpochMilli()));
        });
        return fields;
    }

    private static void addNumber(Document fields, String number) {
        addWritten(fields, number, Field.Store.YES);
        fields.add(new SortedDocValuesField(NUMBER_ORDER, new BytesRef(NumberForms.sortKey(number))));
    }

    private static void addWritten(Document fields, String number, Field.Store stored) {
        fields.add(new TextField(NUMBER, number, stored));
        fields.add(new StringField(NUMBER_WRITTEN, written(number), Field.Store.NO));
        fields.add(new StringField(NUMBER_WRITTEN, written(number).replaceFirst("^[^0-9]+", ""), Field.Store.NO));
    }

    private static void addNames(Document fields, IndexDocument entry) {
        fields.add(new TextField(NAMES, entry.fileName(), Field.Store.NO));
        fields.add(new TextField(NAMES, entry.fileName().replaceAll("[_.]", " "), Field.Store.NO));
        fields.add(new TextField(NAMES, entry.authority(), Field.Store.NO));
        fields.add(new StoredField(AUTHORITY, entry.authority()));
        Optional<String> correspondent = entry.correspondent();
        correspondent.ifPresent(name -> {
            fields.add(new TextField(NAMES, name, Field.Store.NO));
            fields.add(new TextField(CORRESPONDENT, name, Field.Store.YES));
        });
    }

    private static void addFacets(Document fields, IndexDocument entry) {
        for (FacetName name : FacetName.values()) {
            value(name, entry).ifPresent(value -> {
                fields.add(new StringField(facet(name), value, Field.Store.NO));
                fields.add(new SortedDocValuesField(facet(name), new BytesRef(value)));
            });
        }
    }

    private static Optional<String> value(FacetName name, IndexDocument entry) {
        return switch (name) {
            case REGION -> Optional.of(entry.region().value());
            case TYPE -> Optional.of(entry.type());
            case YEAR -> Optional.of(Integer.toString(entry.date().getYear()));
            case CASE -> Optional.of(id(entry.caseId().value()));
            case DIRECTION -> Optional.of(entry.direction().name());
            case SECRECY -> Optional.of(entry.secrecy().orElse(FacetName.UNMARKED));
            case FORMAT -> Optional.of(entry.form().name());
            case POSITION -> entry.position().map(Enum::name);
        };
    }

    private static FieldType markable() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
