package se.samdiarium.search.control;

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
import se.samdiarium.search.IndexDocument;

/** The fields of the index and how an entry becomes them. */
final class Fields {

    static final String ENTRY = "entry";
    static final String DOCUMENT = "document";
    static final String CASE = "case";
    static final String NUMBER = "number";
    static final String NUMBER_ORDER = "numberOrder";
    static final String TITLE = "title";
    static final String CASE_TITLE = "caseTitle";
    static final String TEXT = "text";
    static final String NAMES = "names";
    static final String CORRESPONDENT = "correspondent";
    static final String REGION = "region";
    static final String AUTHORITY = "authority";
    static final String TYPE = "type";
    static final String DIRECTION = "direction";
    static final String DATE = "date";
    static final String DATE_ORDER = "dateOrder";
    static final String VERSIONS = "versions";
    static final String ACCESS = "access";

    /** Between the pages of the stored text. */
    static final char PAGE_END = '\f';

    /** Words with offsets, so that snippets are marked without analysing the text anew. */
    private static final FieldType MARKABLE = markable();

    private Fields() {
    }

    /** The case's title has a field for each region: only those of the diary's own region may know of the case. */
    static String caseTitleFor(String accessToken) {
        return CASE_TITLE + "/" + accessToken;
    }

    static String id(UUID value) {
        return value.toString();
    }

    static Document of(IndexDocument entry) {
        Document fields = new Document();
        fields.add(new StringField(ENTRY, id(entry.entry().value()), Field.Store.YES));
        fields.add(new StoredField(DOCUMENT, id(entry.document().value())));
        fields.add(new StoredField(CASE, id(entry.caseId().value())));
        fields.add(new TextField(NUMBER, entry.number(), Field.Store.YES));
        fields.add(new SortedDocValuesField(NUMBER_ORDER, new BytesRef(NumberForms.sortKey(entry.number()))));
        fields.add(new Field(TITLE, entry.title(), MARKABLE));
        fields.add(new TextField(caseTitleFor(AccessTokens.of(entry.region())), entry.caseTitle(), Field.Store.NO));
        fields.add(new StoredField(CASE_TITLE, entry.caseTitle()));
        fields.add(new Field(TEXT, String.join("\n" + PAGE_END, entry.pages()), MARKABLE));
        fields.add(new TextField(NAMES, entry.fileName(), Field.Store.NO));
        fields.add(new TextField(NAMES, entry.fileName().replaceAll("[_.]", " "), Field.Store.NO));
        fields.add(new TextField(NAMES, entry.authority(), Field.Store.NO));
        addCorrespondent(fields, entry.correspondent());
        fields.add(new StoredField(AUTHORITY, entry.authority()));
        fields.add(new StringField(REGION, entry.region().value(), Field.Store.YES));
        fields.add(new StringField(TYPE, entry.type(), Field.Store.YES));
        fields.add(new StringField(DIRECTION, entry.direction().name(), Field.Store.YES));
        fields.add(new LongPoint(DATE, entry.date().toEpochDay()));
        fields.add(new NumericDocValuesField(DATE_ORDER, entry.date().toEpochDay()));
        fields.add(new StoredField(DATE, entry.date().toEpochDay()));
        fields.add(new StoredField(VERSIONS, entry.versions()));
        entry.accessTokens().forEach(token -> fields.add(new StringField(ACCESS, token, Field.Store.NO)));
        return fields;
    }

    private static void addCorrespondent(Document fields, Optional<String> correspondent) {
        correspondent.ifPresent(name -> {
            fields.add(new TextField(NAMES, name, Field.Store.NO));
            fields.add(new StoredField(CORRESPONDENT, name));
        });
    }

    private static FieldType markable() {
        FieldType type = new FieldType(TextField.TYPE_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
