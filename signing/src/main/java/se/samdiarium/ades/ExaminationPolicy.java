package se.samdiarium.ades;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The strict policy without its demand on the form of a signature: a file from anywhere may be signed at any baseline level, in PDF or XML. */
final class ExaminationPolicy {

    private static final int VERSION = 1;
    private static final Pattern FORMS = Pattern.compile("<AcceptableFormats .*?</AcceptableFormats>", Pattern.DOTALL);
    private static final String ANY_FORM = "<AcceptableFormats Level=\"FAIL\"><Id>*</Id></AcceptableFormats>";

    private final byte[] file;

    ExaminationPolicy() {
        try (InputStream in = ExaminationPolicy.class.getResourceAsStream("strict-policy-" + VERSION + ".xml")) {
            String strict = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            file = FORMS.matcher(strict).replaceAll(ANY_FORM).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The policy file is part of this library", e);
        }
    }

    Verdict.Policy name() {
        return new Verdict.Policy("Samdiarium examination", VERSION, Sha256.hash(file));
    }

    ValidationPolicy load() {
        return ValidationPolicyLoader.fromValidationPolicy(new ByteArrayInputStream(file)).withDefaultCryptographicSuite().create();
    }
}
