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

/** A new signature field merged with its widget (ISO 32000-1, 12.7.4.5), as an invisible signature has it: it shows nothing and does nothing. */
final class SignatureField {

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
