package se.samdiarium.ades;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;

/** Compares PDF values of two documents. References are equal when their numbers are: what they point to is compared elsewhere. */
final class CosCompare {

    private CosCompare() {
    }

    /** Names of the entries that differ or that only one of the two has. */
    static Set<String> differences(COSDictionary one, COSDictionary other) {
        Set<COSName> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        Set<String> differences = new TreeSet<>();
        for (COSName name : names) {
            if (!same(one.getItem(name), other.getItem(name))) {
                differences.add(name.getName());
            }
        }
        return differences;
    }

    static boolean same(COSBase one, COSBase other) {
        if (one == null || other == null) {
            return one == other;
        }
        if (one instanceof COSObject reference) {
            return other instanceof COSObject second && reference.getKey().equals(second.getKey());
        }
        if (one instanceof COSStream || other instanceof COSStream) {
            return one instanceof COSStream stream && other instanceof COSStream second && sameStream(stream, second);
        }
        if (one instanceof COSDictionary dictionary) {
            return other instanceof COSDictionary second && differences(dictionary, second).isEmpty();
        }
        if (one instanceof COSArray array) {
            return other instanceof COSArray second && sameItems(array, second);
        }
        return one.equals(other);
    }

    private static boolean sameStream(COSStream one, COSStream other) {
        try (InputStream first = one.createRawInputStream(); InputStream second = other.createRawInputStream()) {
            return differences(one, other).isEmpty() && Arrays.equals(first.readAllBytes(), second.readAllBytes());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean sameItems(COSArray one, COSArray other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = same(one.get(i), other.get(i));
        }
        return same;
    }

    /** The values directly inside a dictionary, stream or array. References are not followed. */
    static List<COSBase> children(COSBase value) {
        List<COSBase> children = new ArrayList<>();
        if (value instanceof COSDictionary dictionary) {
            dictionary.keySet().forEach(name -> children.add(dictionary.getItem(name)));
        } else if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                children.add(array.get(i));
            }
        }
        return children;
    }
}
