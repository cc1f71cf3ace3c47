package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import se.samdiarium.access.Caller;
import se.samdiarium.ades.CertificateChain;
import se.samdiarium.ades.Prepared;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.AttemptId;
import se.samdiarium.signing.CardPreparation;
import se.samdiarium.signing.RoundView;

/** What a card in the browser tells and is told, in the words of Web eID. */
@ApplicationScoped
public class Cards {

    private static final String SHA_256 = "SHA-256";

    /**
     * The certificate a card gave.
     *
     * @throws Refusal {@code signing.card-certificate, .card-algorithm}
     */
    public CertificateChain chain(byte[] certificate, List<String> hashFunctions) {
        if (!hashFunctions.isEmpty() && hashFunctions.stream().noneMatch(SHA_256::equalsIgnoreCase)) {
            throw new Refusal(Refusal.Kind.INVALID, "signing.card-algorithm", String.join(", ", hashFunctions), SHA_256);
        }
        try {
            return CertificateChain.ofEncoded(List.of(certificate));
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, Refusal.Kind.INVALID, "signing.card-certificate");
        }
    }

    /**
     * Refuses somebody else's card before anything is signed; after signing the file itself is examined.
     *
     * @throws Refusal {@code signing.not-your-certificate}
     */
    public void requireOwner(CertificateChain chain, Caller caller, RoundView round) {
        String name = commonName(chain.signer().getSubjectX500Principal().getName());
        if (!round.policy().sealAllowed() && !Examination.isNamed(name, caller.displayName())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "signing.not-your-certificate", name);
        }
    }

    /** What the card is to sign. */
    public CardPreparation preparation(AttemptId attempt, Prepared prepared) {
        return new CardPreparation(attempt, Base64.getEncoder().encodeToString(prepared.digestToSign().value()), SHA_256,
                prepared.digestToSign().hex());
    }

    private static String commonName(String subject) {
        try {
            return new LdapName(subject).getRdns().stream().filter(part -> part.getType().toUpperCase(Locale.ROOT).equals("CN"))
                    .map(Rdn::getValue).map(String::valueOf).findFirst().orElse(subject);
        } catch (InvalidNameException e) {
            return subject;
        }
    }
}
