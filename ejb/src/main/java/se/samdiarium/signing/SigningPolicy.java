package se.samdiarium.signing;

import java.util.Arrays;
import java.util.List;
import se.samdiarium.platform.Refusal;

/**
 * What a round asks of every region; stored with the round and never changed in it.
 *
 * @param required         the least a signature must be
 * @param sealAllowed      whether a region's seal of that level does instead of a person's signature (eIDAS art. 35)
 * @param signersPerRegion how many persons sign for each region, 1 to 5; a seal counts as one
 * @param roles            titles of mandates that may sign, for example Regiondirektör; empty: every mandate
 */
public record SigningPolicy(Requirement required, boolean sealAllowed, int signersPerRegion, List<String> roles) {

    /** One qualified signature of anybody with a mandate. */
    public static final SigningPolicy QUALIFIED = new SigningPolicy(Requirement.QESIG, false, 1, List.of());

    private static final int MOST_SIGNERS = 5;
    private static final int LONGEST_ROLES = 400;
    private static final String SEPARATOR = ";";

    /**
     * Checks the values.
     *
     * @throws Refusal {@code signing.policy-invalid}
     */
    public SigningPolicy {
        roles = roles == null ? List.of() : List.copyOf(roles);
        if (required == null) {
            throw invalid("required", "-");
        }
        if (signersPerRegion < 1 || signersPerRegion > MOST_SIGNERS) {
            throw invalid("signersPerRegion", signersPerRegion);
        }
        String text = String.join(SEPARATOR, roles);
        if (text.length() > LONGEST_ROLES || roles.stream().anyMatch(role -> role.contains(SEPARATOR))) {
            throw invalid("roles", text);
        }
    }

    /** Whether a mandate with this title may sign. */
    public boolean admits(String title) {
        return admits(roles, title);
    }

    /** Whether a signature found to be this is enough. */
    public boolean isMetBy(String qualification) {
        return switch (qualification) {
            case "QESIG" -> true;
            case "ADESIG_QC" -> required != Requirement.QESIG;
            case "ADESIG" -> required == Requirement.ADESIG;
            case "QESEAL" -> sealAllowed;
            case "ADESEAL_QC" -> sealAllowed && required != Requirement.QESIG;
            case "ADESEAL" -> sealAllowed && required == Requirement.ADESIG;
            default -> false;
        };
    }

    /** The roles as one line, read back by {@link #roles(String)}. */
    public String rolesText() {
        return String.join(SEPARATOR, roles);
    }

    /** Reads {@link #rolesText()}, or what a person wrote. */
    public static List<String> roles(String text) {
        return Arrays.stream(text.split(SEPARATOR)).map(String::strip).filter(role -> !role.isEmpty()).distinct().toList();
    }

    /** Whether a mandate with this title is among the roles; every mandate is when there are none. */
    public static boolean admits(List<String> roles, String title) {
        return roles.isEmpty() || roles.stream().anyMatch(title::equalsIgnoreCase);
    }

    private static Refusal invalid(String part, Object found) {
        return new Refusal(Refusal.Kind.INVALID, "signing.policy-invalid", part, found);
    }
}
