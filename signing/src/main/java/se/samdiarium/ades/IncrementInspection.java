package se.samdiarium.ades;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Compares the objects of one revision of a file with those of the one before. Each object added or changed must be explained by a signature. */
final class IncrementInspection {

    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");
    private static final Set<String> CATALOG_MAY = Set.of("AcroForm", "DSS", "Extensions");
    private static final Set<String> FORM_MAY = Set.of("Fields", "SigFlags");
    private static final Set<String> EVIDENCE_TYPES = Set.of("DSS", "VRI", "Extensions", "DeveloperExtensions");
    private static final Set<String> FILE_STRUCTURE = Set.of("XRef", "ObjStm");
    private static final int EVIDENCE_DEPTH = 6;
    private static final int APPEARANCE_DEPTH = 12;

    private final PDDocument before;
    private final PDDocument after;
    private final DanglingReferences dangling;
    private final long baseSize;
    private final GateRule rule;
    private int signatures;
    private final List<Reason> reasons = new ArrayList<>();
    private final Set<COSObjectKey> added = new TreeSet<>();
    private final Set<COSObjectKey> changed = new TreeSet<>();
    private final Set<COSObjectKey> explained = new HashSet<>();

    /**
     * @param dangling of the revision before; of the one after when {@link #reasons} has ended
     * @param baseSize length of the revision before, in bytes
     */
    IncrementInspection(PDDocument before, PDDocument after, DanglingReferences dangling, long baseSize, GateRule rule) {
        this.before = before;
        this.after = after;
        this.dangling = dangling;
        this.baseSize = baseSize;
        this.rule = rule;
    }

    /** How many signatures were made; known after {@link #reasons}. */
    int signatures() {
        return signatures;
    }

    List<Reason> reasons() throws IOException {
        sortObjects();
        checkTrailer();
        COSDictionary catalogBefore = before.getDocumentCatalog().getCOSObject();
        COSDictionary catalogAfter = after.getDocumentCatalog().getCOSObject();
        if (!CATALOG_MAY.containsAll(CosCompare.differences(catalogBefore, catalogAfter))) {
            reject("catalog-changed", "The catalog differs in " + CosCompare.differences(catalogBefore, catalogAfter) + ".");
        }
        explain(before.getDocument().getTrailer().getItem(COSName.ROOT));
        List<COSObjectKey> fields = checkForm(catalogBefore, catalogAfter);
        checkPages(fields);
        explainEvidence(catalogBefore.getItem(DSS), catalogAfter.getItem(DSS));
        explainEvidence(catalogBefore.getItem(EXTENSIONS), catalogAfter.getItem(EXTENSIONS));
        rejectUnexplained();
        rejectShadowing();
        return reasons;
    }

    /** Every object of the signed file is the base's own bytes, or was changed or added by the increment. */
    private void sortObjects() {
        Map<COSObjectKey, Long> old = before.getDocument().getXrefTable();
        Map<COSObjectKey, Long> now = after.getDocument().getXrefTable();
        now.forEach((key, offset) -> {
            Long place = offset >= 0 ? offset : now.get(new COSObjectKey(-offset, 0));
            if (place != null && place >= baseSize) {
                (old.containsKey(key) ? changed : added).add(key);
            } else if (!offset.equals(old.get(key))) {
                reject("object-redirected", "Object " + key + " now points to another place in the base.");
            }
        });
        if (!now.keySet().containsAll(old.keySet())) {
            reject("object-removed", "Objects of the base are gone.");
        }
    }

    private void checkTrailer() {
        COSDictionary old = before.getDocument().getTrailer();
        COSDictionary now = after.getDocument().getTrailer();
        boolean same = CosCompare.same(old.getItem(COSName.ROOT), now.getItem(COSName.ROOT))
                && CosCompare.same(old.getItem(COSName.INFO), now.getItem(COSName.INFO)) && !now.containsKey(COSName.ENCRYPT);
        if (!same) {
            reject("trailer-changed", "The trailer names another catalog or information dictionary, or an encryption.");
        }
        if (after.getDocument().hasHybridXRef() && !before.getDocument().hasHybridXRef()) {
            reject("malformed", "The increment has a hybrid cross-reference, which viewers read in different ways.");
        }
    }

    /** The form may have new fields at its end, and fields that were placed before may be signed. Returns the new fields. */
    private List<COSObjectKey> checkForm(COSDictionary catalogBefore, COSDictionary catalogAfter) throws IOException {
        COSDictionary old = Objects.requireNonNullElseGet(catalogBefore.getCOSDictionary(COSName.ACRO_FORM), COSDictionary::new);
        COSDictionary now = Objects.requireNonNullElseGet(catalogAfter.getCOSDictionary(COSName.ACRO_FORM), COSDictionary::new);
        explain(catalogAfter.getItem(COSName.ACRO_FORM));
        explain(now.getItem(COSName.FIELDS));
        if (!FORM_MAY.containsAll(CosCompare.differences(old, now))) {
            reject("form-changed", "The form differs in " + CosCompare.differences(old, now) + ".");
        }
        List<COSObjectKey> fields = appended(old.getCOSArray(COSName.FIELDS), now.getCOSArray(COSName.FIELDS), "form-changed");
        fields.forEach(this::checkNewField);
        for (COSObjectKey key : List.copyOf(changed)) {
            COSBase empty = before.getDocument().getObjectFromPool(key).getObject();
            if (SignatureField.isEmpty(empty) && object(key) instanceof COSDictionary field && field.containsKey(COSName.V)) {
                checkFilledField(key, (COSDictionary) empty);
            }
        }
        return fields;
    }

    private void checkNewField(COSObjectKey key) {
        SignatureField field = new SignatureField(object(key));
        String problem = field.problem();
        if (problem != null) {
            reject("field-not-plain", "The new field " + key + " " + problem + ".");
        }
        explained.add(key);
        field.parts().forEach(this::explain);
        if (!field.isTimeStamp()) {
            signatures++;
            if (!rule.fields().isEmpty()) {
                reject("wrong-field", "The signature is in a new field; it was to be in " + rule.fields() + ".");
            }
        }
    }

    private void checkFilledField(COSObjectKey key, COSDictionary empty) {
        SignatureField field = new SignatureField(object(key));
        String problem = field.problemSince(empty);
        if (problem != null) {
            reject("field-changed", "The field %s %s.".formatted(field.name(), problem));
        }
        if (!rule.permits(field.name())) {
            reject("wrong-field", "The signature is in the field %s; it was to be in %s.".formatted(field.name(), rule.fields()));
        }
        signatures++;
        explained.add(key);
        field.parts().forEach(this::explain);
        field.parts().forEach(part -> explainReachable(part, APPEARANCE_DEPTH));
    }

    /** What an appearance is made of: new objects, none of the base. */
    private void explainReachable(COSBase item, int depth) {
        COSBase value = item instanceof COSObject reference ? reference.getObject() : item;
        boolean news = item instanceof COSObject reference && added.contains(reference.getKey());
        if (news && !explained.add(((COSObject) item).getKey()) && depth < APPEARANCE_DEPTH || depth == 0 || item instanceof COSObject && !news) {
            return;
        }
        CosCompare.children(value).forEach(child -> explainReachable(child, depth - 1));
    }

    /** A page may have the new fields at the end of its annotations, nothing else. */
    private void checkPages(List<COSObjectKey> fields) {
        if (before.getNumberOfPages() != after.getNumberOfPages()) {
            reject("pages-changed", "The base has %d pages, the signed file %d.".formatted(before.getNumberOfPages(), after.getNumberOfPages()));
            return;
        }
        var pagesAfter = after.getPages().iterator();
        int number = 0;
        for (PDPage page : before.getPages()) {
            COSDictionary old = page.getCOSObject();
            COSDictionary now = pagesAfter.next().getCOSObject();
            number++;
            Set<String> differences = CosCompare.differences(old, now);
            if (!Set.of("Annots").containsAll(differences)) {
                reject("page-changed", "Page %d differs in %s.".formatted(number, differences));
            }
            List<COSObjectKey> annotations = appended(old.getCOSArray(COSName.ANNOTS), now.getCOSArray(COSName.ANNOTS), "page-changed");
            if (!fields.containsAll(annotations)) {
                reject("page-changed", "Page %d has new annotations that are not the signature.".formatted(number));
            }
            explain(now.getItem(COSName.ANNOTS));
            changed.stream().filter(key -> before.getDocument().getObjectFromPool(key).getObject() == old && object(key) == now)
                    .forEach(explained::add);
        }
    }

    /** What stands in an array after the items it had before; each must be a new object. */
    private List<COSObjectKey> appended(COSArray old, COSArray now, String code) {
        int had = old == null ? 0 : old.size();
        int has = now == null ? 0 : now.size();
        List<COSObjectKey> news = new ArrayList<>();
        for (int i = 0; i < Math.max(had, has); i++) {
            if (i < had) {
                if (i >= has || !CosCompare.same(old.get(i), now.get(i))) {
                    reject(code, "Fields or annotations of the base were taken away or moved.");
                    return List.of();
                }
            } else if (now.get(i) instanceof COSObject item && added.contains(item.getKey())) {
                news.add(item.getKey());
            } else {
                reject(code, "A field or annotation was added that is no new object.");
            }
        }
        return news;
    }

    /** Certificates, revocation data and their dictionaries (ETSI EN 319 142-1, 5.4) explain new objects; they never explain a change to old ones. */
    private void explainEvidence(COSBase old, COSBase now) {
        Set<COSObjectKey> oldEvidence = new HashSet<>();
        collectEvidence(old, EVIDENCE_DEPTH, oldEvidence);
        Set<COSObjectKey> evidence = new HashSet<>();
        collectEvidence(now, EVIDENCE_DEPTH, evidence);
        evidence.removeIf(key -> !added.contains(key) && !oldEvidence.contains(key));
        explained.addAll(evidence);
    }

    private static void collectEvidence(COSBase item, int depth, Set<COSObjectKey> found) {
        COSBase value = item instanceof COSObject reference ? reference.getObject() : item;
        boolean known = !(value instanceof COSDictionary dictionary) || dictionary.getCOSName(COSName.TYPE) == null
                || EVIDENCE_TYPES.contains(dictionary.getCOSName(COSName.TYPE).getName());
        if (depth == 0 || !known || item instanceof COSObject reference && !found.add(reference.getKey())) {
            return;
        }
        CosCompare.children(value).forEach(child -> collectEvidence(child, depth - 1, found));
    }

    private void rejectUnexplained() throws IOException {
        for (COSObjectKey key : changed) {
            COSBase old = before.getDocument().getObjectFromPool(key).getObject();
            if (!explained.contains(key) && !CosCompare.same(old, object(key))) {
                reject(kind(old), "Object " + key + " of the base was replaced.");
            }
        }
        for (COSObjectKey key : added) {
            COSBase now = object(key);
            boolean structure = now instanceof COSStream stream && FILE_STRUCTURE.contains(stream.getNameAsString(COSName.TYPE, ""));
            if (!explained.contains(key) && !structure) {
                reject("object-unexplained", "Object " + key + " was added and is no part of the signature.");
            }
        }
    }

    private static String kind(COSBase old) {
        COSDictionary dictionary = old instanceof COSDictionary found ? found : new COSDictionary();
        if (COSName.PAGES.equals(dictionary.getCOSName(COSName.TYPE))) {
            return "pages-changed";
        }
        return COSName.WIDGET.equals(dictionary.getCOSName(COSName.SUBTYPE)) ? "field-changed" : "object-changed";
    }

    /** A base may refer to an object that it does not have. An increment that adds it changes what the base shows. */
    private void rejectShadowing() {
        for (COSObjectKey key : dangling.to(added)) {
            reject("object-shadowed", "Object " + key + " of the base refers to an object that only the increment has.");
        }
        dangling.follow(after.getDocument(), added);
        dangling.follow(after.getDocument(), changed);
    }

    private COSBase object(COSObjectKey key) {
        return after.getDocument().getObjectFromPool(key).getObject();
    }

    private void explain(COSBase item) {
        if (item instanceof COSObject reference) {
            explained.add(reference.getKey());
        }
    }

    private void reject(String code, String sentence) {
        Reason reason = new Reason("gate." + code, sentence);
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
    }
}
