package se.samdiarium.ades;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/**
 * A signature field merged with its widget (ISO 32000-1, 12.7.4.5), freshly signed: either new and invisible, so that it shows nothing and does
 * nothing, or placed before, so that it shows something only where it was placed.
 */
final class SignatureField {

    private static final Set<String> FILLING_MAY = Set.of("V", "AP");
    private static final Set<String> FIELD_MAY = Set.of("Type", "Subtype", "FT", "T", "V", "F", "P", "Rect", "AP");
    private static final Set<String> VALUE_MAY = Set.of("Type", "Filter", "SubFilter", "Name", "Location", "Reason", "ContactInfo", "M",
            "Contents", "ByteRange", "Prop_Build");
    private static final Set<String> VALUE_TYPES = Set.of("Sig", "DocTimeStamp");

    private final COSDictionary field;
    private final COSDictionary value;

    SignatureField(COSBase field) {
        this.field = field instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
        COSDictionary found = this.field.getCOSDictionary(COSName.V);
        this.value = found == null ? new COSDictionary() : found;
    }

    boolean isTimeStamp() {
        return "DocTimeStamp".equals(value.getNameAsString(COSName.TYPE));
    }

    /** Whether it is a signature field that waits for a signature. */
    static boolean isEmpty(COSBase field) {
        return field instanceof COSDictionary dictionary && COSName.SIG.equals(dictionary.getCOSName(COSName.FT))
                && !dictionary.containsKey(COSName.V);
    }

    String name() {
        return field.getString(COSName.T, "");
    }

    /** The other objects that belong to the field. */
    List<COSBase> parts() {
        List<COSBase> parts = new ArrayList<>();
        parts.add(field.getItem(COSName.V));
        parts.add(field.getItem(COSName.AP));
        COSDictionary appearance = field.getCOSDictionary(COSName.AP);
        if (appearance != null) {
            parts.add(appearance.getItem(COSName.N));
        }
        return parts;
    }

    /** What was changed besides signing a field that was placed before; null when nothing was. */
    String problemSince(COSDictionary before) {
        Set<String> differences = CosCompare.differences(before, field);
        differences.removeAll(FILLING_MAY);
        if (!differences.isEmpty()) {
            return "differs in " + differences;
        }
        if (!"Sig".equals(value.getNameAsString(COSName.TYPE, "Sig")) || !names(value, VALUE_MAY).isEmpty()) {
            return "holds something else than a signature: " + names(value, VALUE_MAY);
        }
        COSDictionary appearance = field.getCOSDictionary(COSName.AP);
        boolean plain = appearance == null || appearance.size() == 1 && appearance.getDictionaryObject(COSName.N) instanceof COSStream;
        return plain ? null : "has more than one appearance";
    }

    /** What makes it anything but a plain invisible signature; null when nothing does. */
    String problem() {
        if (!COSName.SIG.equals(field.getCOSName(COSName.FT)) || !COSName.WIDGET.equals(field.getCOSName(COSName.SUBTYPE))) {
            return "is no signature field";
        }
        if (!VALUE_TYPES.contains(value.getNameAsString(COSName.TYPE, ""))) {
            return "is not signed";
        }
        if (!names(field, FIELD_MAY).isEmpty() || !names(value, VALUE_MAY).isEmpty()) {
            return "has the entries " + names(field, FIELD_MAY) + names(value, VALUE_MAY);
        }
        if (!isNothing(field.getCOSArray(COSName.RECT))) {
            return "is visible on the page";
        }
        return showsNothing() ? null : "has an appearance";
    }

    private boolean showsNothing() {
        COSDictionary appearance = field.getCOSDictionary(COSName.AP);
        if (appearance == null) {
            return true;
        }
        return appearance.size() == 1 && appearance.getDictionaryObject(COSName.N) instanceof COSStream normal
                && isNothing(normal.getCOSArray(COSName.BBOX)) && normal.getLength() == 0 && !normal.containsKey(COSName.RESOURCES);
    }

    private static boolean isNothing(COSArray rectangle) {
        boolean nothing = rectangle != null && rectangle.size() == 4;
        for (int i = 0; nothing && i < 4; i++) {
            nothing = rectangle.getObject(i) instanceof COSNumber number && number.floatValue() == 0;
        }
        return nothing;
    }

    private static Set<String> names(COSDictionary dictionary, Set<String> permitted) {
        return dictionary.keySet().stream().map(COSName::getName).filter(name -> !permitted.contains(name)).collect(Collectors.toSet());
    }
}
