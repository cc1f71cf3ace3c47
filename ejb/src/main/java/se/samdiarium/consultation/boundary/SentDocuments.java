package se.samdiarium.consultation.boundary;

import jakarta.inject.Inject;
import java.util.Optional;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.consultation.control.ConsultationKeys;
import se.samdiarium.consultation.control.ConsultationRecords;
import se.samdiarium.consultation.control.EnclosedDocuments;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.platform.AddressSecret;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;

/** The documents of a remiss for those who were asked and have no log-in: by the link in their letter. */
@UseCase
public class SentDocuments {

    private final ConsultationKeys keys;
    private final ConsultationRecords consultations;
    private final EnclosedDocuments documents;
    private final Deposits deposits;

    @Inject
    SentDocuments(ConsultationKeys keys, ConsultationRecords consultations, EnclosedDocuments documents, Deposits deposits) {
        this.keys = keys;
        this.consultations = consultations;
        this.documents = documents;
        this.deposits = deposits;
    }

    /** For the container's proxy. */
    protected SentDocuments() {
        this(null, null, null, null);
    }

    /**
     * Opens a document by its number. One that is marked secret is opened for nobody here, also when it was marked after the letter.
     *
     * @throws Refusal {@code consultation.link-unknown} when there is none such, or the consultation is closed
     */
    @OpenToAll("the secret in the address is the proof; the documents have been sent out, and none of them is marked secret")
    public OpenedVersion open(String secret, int number) {
        return (AddressSecret.isSecret(secret) ? keys.of(new AddressSecret(secret)) : Optional.<ConsultationKeys.Opens>empty())
                .flatMap(opens -> documents.of(consultations.view(opens.id(), opens.host())).stream()
                        .filter(part -> part.number() == number && !part.secret()).findFirst()
                        .map(part -> deposits.open(part.version().document(), part.version().number(), opens.host())))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "consultation.link-unknown"));
    }
}
