package se.samdiarium.ades;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Our policy file in one version.
 *
 * @param name how a verdict names it
 * @param file XML
 */
record StrictPolicy(Verdict.Policy name, byte[] file) {

    private static final int VERSION = 2;
    private static final String FILE = "strict-policy-" + VERSION + ".xml";
    private static final String FRESH = "<TLNotExpired Level=\"FAIL\"/>";
    private static final String ANY_AGE = "<TLNotExpired Level=\"INFORM\"/>";

    /** The newest version. */
    static StrictPolicy newest() {
        try (InputStream in = StrictPolicy.class.getResourceAsStream(FILE)) {
            return of("Samdiarium strict", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The policy file is part of this library", e);
        }
    }

    String fileName() {
        return FILE;
    }

    /** The same, taking trust lists of any age: for a package that is judged with the lists inside it. */
    StrictPolicy withListsOfAnyAge() {
        String xml = new String(file, StandardCharsets.UTF_8).replace(FRESH, ANY_AGE);
        return of("Samdiarium strict, trust lists of any age", xml.getBytes(StandardCharsets.UTF_8));
    }

    /** A new object for each validation, with the algorithms of the library's own suite. */
    ValidationPolicy load() {
        return ValidationPolicyLoader.fromValidationPolicy(new ByteArrayInputStream(file)).withDefaultCryptographicSuite().create();
    }

    private static StrictPolicy of(String name, byte[] file) {
        return new StrictPolicy(new Verdict.Policy(name, VERSION, Sha256.hash(file)), file);
    }
}
