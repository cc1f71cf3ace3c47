package se.samdiarium.search.control;

import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
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
                add(digest, value);
                digest.update((byte) 0);
            }
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sets and maps have no order of their own; a long text is not copied. */
    private static void add(MessageDigest digest, Object value) {
        switch (value) {
            case Set<?> set -> add(digest, new TreeSet<>(set.stream().map(Object::toString).toList()).toString());
            case Map<?, ?> map -> add(digest, new TreeMap<>(map).toString());
            case List<?> list -> {
                add(digest, "[");
                for (int i = 0; i < list.size(); i++) {
                    add(digest, i == 0 ? "" : ", ");
                    add(digest, list.get(i));
                }
                add(digest, "]");
            }
            case null, default -> digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
        }
    }
}
