package se.samdiarium.signing.boundary;

import static jakarta.transaction.Transactional.TxType.NOT_SUPPORTED;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import se.samdiarium.access.Caller;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.ades.CertificateChain;
import se.samdiarium.ades.Prepared;
import se.samdiarium.audit.Audited;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.boundary.Documents;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.signing.AttemptId;
import se.samdiarium.signing.CardPreparation;
import se.samdiarium.signing.Channel;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.SigningTask;
import se.samdiarium.signing.control.Attempts;
import se.samdiarium.signing.control.Cards;
import se.samdiarium.signing.control.Completion;
import se.samdiarium.signing.control.SignatureFiles;
import se.samdiarium.signing.control.SigningTasks;
import se.samdiarium.signing.entity.SignatureAttempt;

/** Signing with a card in the browser, in the two steps of Web eID: the certificate in, a hash out; its signature in, done. */
@UseCase
public class CardSignatures {

    private final SigningTasks tasks;
    private final Attempts attempts;
    private final Cards cards;
    private final SignatureFiles files;
    private final Completion completion;
    private final Documents documents;
    private final CurrentCaller current;

    @Inject
    CardSignatures(SigningTasks tasks, Attempts attempts, Cards cards, SignatureFiles files, Completion completion, Documents documents,
            CurrentCaller current) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.cards = cards;
        this.files = files;
        this.completion = completion;
        this.documents = documents;
        this.current = current;
    }

    /** For the container's proxy. */
    protected CardSignatures() {
        this(null, null, null, null, null, null, null);
    }

    /**
     * Prepares the signature for this certificate.
     *
     * @param certificate the card's signing certificate, DER
     * @param algorithms  hash functions the card can sign, for example SHA-256; empty: not told
     * @throws Refusal {@code signing.card-certificate, .card-algorithm, .not-your-certificate} and those of {@link Signatures#begin}
     */
    @Requires(Right.SIGN)
    @Audited("signing.card-prepared")
    @Transactional(NOT_SUPPORTED)
    public CardPreparation prepare(RoundId id, byte[] certificate, List<String> algorithms) {
        Caller caller = current.get();
        CertificateChain chain = cards.chain(certificate, algorithms);
        SigningTask task = tasks.signable(id, caller);
        cards.requireOwner(chain, caller, task.round());
        try (OpenedVersion head = documents.open(task.head().document(), task.head().version())) {
            Prepared prepared = files.prepare(head.file(), chain, task);
            return cards.preparation(attempts.card(task, caller, prepared), prepared);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Completes the signature with the card's value over the hash.
     *
     * @param signature RSA (PKCS #1 v1.5), or ECDSA as DER or as plain r and s
     * @throws Refusal those of {@link Signatures#complete}
     */
    @Requires(Right.SIGN)
    @Audited("signing.card-completed")
    @Transactional(NOT_SUPPORTED)
    public CounterpartView complete(AttemptId id, byte[] signature) {
        Caller caller = current.get();
        SignatureAttempt.Running attempt = attempts.running(id, caller, Channel.CARD);
        return completion.complete(attempt, caller, () -> signature);
    }
}
