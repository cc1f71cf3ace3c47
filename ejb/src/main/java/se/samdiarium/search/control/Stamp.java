package se.samdiarium.search.control;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.samdiarium.search.IndexDocument;

/** 64 bits that tell whether an entry in the index is what the database says now: of all its components, whatever they are. */
final class Stamp {

    private static final RecordComponent[] COMPONENTS = IndexDocument.class.getRecordComponents();

    private Stamp() {
    }

    static long of(IndexDocument entry) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (RecordComponent component : COMPONENTS) {
                Object value = component.getAccessor().invoke(entry);
                digest.update(text(value).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets and maps have no order of their own. */
    private static String text(Object value) {
        return switch (value) {
            case Set<?> set -> new TreeSet<>(set.stream().map(Object::toString).toList()).toString();
            case Map<?, ?> map -> new TreeMap<>(map).toString();
            case null, default -> String.valueOf(value);
        };
    }
}
