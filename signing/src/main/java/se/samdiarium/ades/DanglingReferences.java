package se.samdiarium.ades;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;

/**
 * References of a file's objects to objects that it does not have (ISO 32000-2, 7.3.10: they stand for null), followed from revision to revision.
 * Each object is read once, in the revision that wrote it.
 */
final class DanglingReferences {

    private final Map<COSObjectKey, Set<COSObjectKey>> byObject = new TreeMap<>();

    /** Those of a whole file. */
    DanglingReferences(COSDocument file) {
        follow(file, file.getXrefTable().keySet());
    }

    /** Goes on to the next revision, which wrote these objects. */
    void follow(COSDocument revision, Set<COSObjectKey> written) {
        for (COSObjectKey key : written) {
            Set<COSObjectKey> dangling = new HashSet<>();
            collect(revision.getObjectFromPool(key).getObject(), dangling);
            dangling.removeAll(revision.getXrefTable().keySet());
            if (dangling.isEmpty()) {
                byObject.remove(key);
            } else {
                byObject.put(key, dangling);
            }
        }
    }

    /** The objects that refer to one of these. */
    Collection<COSObjectKey> to(Set<COSObjectKey> objects) {
        return byObject.keySet().stream().filter(key -> !Collections.disjoint(byObject.get(key), objects)).toList();
    }

    private static void collect(COSBase value, Set<COSObjectKey> references) {
        for (COSBase child : CosCompare.children(value)) {
            if (child instanceof COSObject reference) {
                references.add(reference.getKey());
            } else {
                collect(child, references);
            }
        }
    }
}
