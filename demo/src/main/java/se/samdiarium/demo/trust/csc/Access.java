package se.samdiarium.demo.trust.csc;

import java.util.Optional;

/** What the bearer of an access token may do. */
sealed interface Access {

    /** The OAuth client it was given to. */
    String clientId();

    /** May this access see this user's credential? */
    boolean covers(String user);

    /** Scope {@code service}: read credentials; of one user after a login, of any user with client credentials. */
    record Service(String clientId, Optional<String> userId) implements Access {
        @Override
        public boolean covers(String user) {
            return userId.isEmpty() || userId.get().equals(user);
        }
    }

    /** Scope {@code credential}: the SAD, one signing. */
    record Signing(String clientId, String userId, SigningScope scope) implements Access {
        @Override
        public boolean covers(String user) {
            return userId.equals(user);
        }
    }
}
