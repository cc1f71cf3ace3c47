package se.samdiarium.ades;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * The rules by which signatures are judged: a file of this library, in the form of the signature library's policies. Reading the rules takes as long
 * as checking a signature, so they are kept; each copy is used by one validation at a time. Safe for use by many threads.
 */
final class StrictPolicy {

    private static final int VERSION = 2;
    private static final String FILE = "strict-policy-" + VERSION + ".xml";
    private static final String FRESH = "<TLNotExpired Level=\"FAIL\"/>";
    private static final String ANY_AGE = "<TLNotExpired Level=\"INFORM\"/>";
    private static final StrictPolicy NEWEST = new StrictPolicy("Samdiarium strict", newestFile());

    private final Verdict.Policy name;
    private final byte[] file;
    private final Queue<ValidationPolicy> idle = new ConcurrentLinkedQueue<>();

    private StrictPolicy(String name, byte[] file) {
        this.name = new Verdict.Policy(name, VERSION, Sha256.hash(file));
        this.file = file;
    }

    /** The newest version. */
    static StrictPolicy newest() {
        return NEWEST;
    }

    private static byte[] newestFile() {
        try (InputStream in = StrictPolicy.class.getResourceAsStream(FILE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The policy file is part of this library", e);
        }
    }

    /** As verdicts name it. */
    Verdict.Policy name() {
        return name;
    }

    /** XML. */
    byte[] file() {
        return file.clone();
    }

    String fileName() {
        return FILE;
    }

    /** The same, taking trust lists of any age: for a package that is judged with the lists inside it. */
    StrictPolicy withListsOfAnyAge() {
        String xml = new String(file, StandardCharsets.UTF_8).replace(FRESH, ANY_AGE);
        return new StrictPolicy("Samdiarium strict, trust lists of any age", xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Does something by the rules, with the algorithms of the signature library's own suite. */
    <T> T apply(Function<ValidationPolicy, T> work) {
        ValidationPolicy rules = Objects.requireNonNullElseGet(idle.poll(), this::load);
        try {
            return work.apply(rules);
        } finally {
            idle.add(rules);
        }
    }

    private ValidationPolicy load() {
        return ValidationPolicyLoader.fromValidationPolicy(new ByteArrayInputStream(file)).withDefaultCryptographicSuite().create();
    }
}
