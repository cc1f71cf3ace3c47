package se.samdiarium.web.rest.signing;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import se.samdiarium.signing.AttemptId;
import se.samdiarium.signing.CardPreparation;
import se.samdiarium.signing.Confirmation;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.boundary.CardSignatures;
import se.samdiarium.signing.boundary.Signatures;
import se.samdiarium.web.rest.Form;

/** Signing: with the remote trust service, with a card in the two steps of Web eID, or declining. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SignaturesResource {

    /** The authorization code the trust service gave (RFC 6749 section 4.1.2). */
    public record ConfirmedForm(String code) {
    }

    /** An algorithm a card can sign with, as Web eID's {@code getSigningCertificate} names it. */
    public record AlgorithmForm(String cryptoAlgorithm, String hashFunction, String paddingScheme) {
    }

    /** What Web eID's {@code getSigningCertificate} gives: the certificate as Base64 of DER. */
    public record CertificateForm(String certificate, List<AlgorithmForm> supportedSignatureAlgorithms) {
    }

    /** What Web eID's {@code sign} gives: the value as Base64. */
    public record ValueForm(String signature) {
    }

    @Inject
    private Signatures signatures;

    @Inject
    private CardSignatures cards;

    /** Begins the caller's signature: answers where to confirm it at the trust service. */
    @POST
    @Path("rounds/{id}/signature")
    public Confirmation begin(@PathParam("id") UUID id) {
        return signatures.begin(new RoundId(id));
    }

    /** Completes a signature with the code the trust service gave for it. */
    @POST
    @Path("signatures/{attempt}")
    public CounterpartView complete(@PathParam("attempt") UUID attempt, ConfirmedForm form) {
        Form.required("body", form);
        return signatures.complete(new AttemptId(attempt), Form.required("code", form.code()));
    }

    /** First step with a card: takes its certificate, answers the hash to be signed. */
    @POST
    @Path("rounds/{id}/card-signature")
    public CardPreparation prepare(@PathParam("id") UUID id, CertificateForm form) {
        byte[] certificate = base64("certificate", Form.required("body", form).certificate());
        List<String> hashes = form.supportedSignatureAlgorithms() == null ? List.of()
                : form.supportedSignatureAlgorithms().stream().map(AlgorithmForm::hashFunction).map(String::valueOf).distinct().toList();
        return cards.prepare(new RoundId(id), certificate, hashes);
    }

    /** Second step with a card: takes the signature of the hash. */
    @POST
    @Path("signatures/{attempt}/card")
    public CounterpartView complete(@PathParam("attempt") UUID attempt, ValueForm form) {
        return cards.complete(new AttemptId(attempt), base64("signature", Form.required("body", form).signature()));
    }

    /** The caller's region will not sign. */
    @POST
    @Path("rounds/{id}/refusal")
    public CounterpartView decline(@PathParam("id") UUID id, RoundsResource.ReasonForm form) {
        return signatures.decline(new RoundId(id), Form.required("body", form).reason());
    }

    private static byte[] base64(String member, String value) {
        try {
            return Base64.getDecoder().decode(Form.required(member, value));
        } catch (IllegalArgumentException e) {
            throw Form.malformed("member '" + member + "' is not Base64");
        }
    }
}
