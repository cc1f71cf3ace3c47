package se.samdiarium.ades;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a signed file is held against besides its base.
 *
 * @param required    the least that every new signature must be
 * @param signatories each must have made one of the new signatures, and nobody else any; empty: anybody, one signature
 * @param pictures    whether every page is also drawn, before and after, and compared as a picture: a second opinion to the comparison of objects,
 *                    for PDF only. Costs some 50 to 100 ms for each page
 */
public record Expectation(RequiredQualification required, List<Signatory> signatories, boolean pictures) {

    /**
     * Who is to sign.
     *
     * @param field        name of the signature field placed for them; null: any empty field, or a new invisible one
     * @param organisation organizationIdentifier that the certificate must have (ETSI EN 319 412-1, 5.1.4), for example NTRSE-2321000024, with
     *                     or without hyphen before the last four digits; null: any
     */
    public record Signatory(String field, String organisation) {

        boolean matches(SignatureFinding finding) {
            return (field == null || finding.field() == null || field.equals(finding.field()))
                    && (organisation == null || plain(organisation).equals(plain(finding.organisationIdentifier())));
        }

        private static String plain(String identifier) {
            return identifier == null ? "" : identifier.replaceFirst("^NTRSE-(\\d{6})-(\\d{4})$", "NTRSE-$1$2");
        }
    }

    /** Copies the list. */
    public Expectation {
        Objects.requireNonNull(required, "required");
        signatories = List.copyOf(signatories);
    }

    /** One signature by anybody. */
    public Expectation(RequiredQualification required) {
        this(required, List.of(), false);
    }

    /** One signature by this signatory. */
    public Expectation(RequiredQualification required, Signatory signatory) {
        this(required, List.of(signatory), false);
    }

    /** The same, with or without comparison as pictures. */
    public Expectation withPictures(boolean wanted) {
        return new Expectation(required, signatories, wanted);
    }

    int signatures() {
        return Math.max(1, signatories.size());
    }

    GateRule rule() {
        boolean anyField = signatories.isEmpty() || signatories.stream().anyMatch(signatory -> signatory.field() == null);
        Set<String> fields = anyField ? Set.of() : signatories.stream().map(Signatory::field).collect(Collectors.toSet());
        return new GateRule(signatures(), signatures(), fields);
    }
}
