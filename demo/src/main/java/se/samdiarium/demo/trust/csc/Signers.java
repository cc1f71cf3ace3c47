package se.samdiarium.demo.trust.csc;

import java.util.List;
import java.util.Optional;
import se.samdiarium.demo.trust.DemoSigner;

/** The signers by user id and by credential id. */
record Signers(List<DemoSigner> all) {

    Signers {
        all = List.copyOf(all);
    }

    Optional<DemoSigner> user(String userId) {
        return all.stream().filter(signer -> signer.userId().equals(userId)).findFirst();
    }

    Optional<DemoSigner> credential(String credentialId) {
        return all.stream().filter(signer -> signer.credentialId().equals(credentialId)).findFirst();
    }
}
