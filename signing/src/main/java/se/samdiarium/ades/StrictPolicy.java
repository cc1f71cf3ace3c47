package se.samdiarium.ades;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Our policy file in its newest version. */
final class StrictPolicy {

    private static final int VERSION = 1;

    private final byte[] file;

    StrictPolicy() {
        try (InputStream in = StrictPolicy.class.getResourceAsStream("strict-policy-" + VERSION + ".xml")) {
            file = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The policy file is part of this library", e);
        }
    }

    Verdict.Policy name() {
        return new Verdict.Policy("Samdiarium strict", VERSION, Sha256.hash(file));
    }

    /** A new object for each validation, with the algorithms of the library's own suite. */
    ValidationPolicy load() {
        return ValidationPolicyLoader.fromValidationPolicy(new ByteArrayInputStream(file)).withDefaultCryptographicSuite().create();
    }
}
