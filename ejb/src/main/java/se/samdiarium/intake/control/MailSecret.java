package se.samdiarium.intake.control;

/**
 * What a log-in at a mail server is proved by.
 *
 * @param value password, or access token
 * @param token whether it is an access token (OAuth 2.0), shown by the mechanism XOAUTH2
 */
record MailSecret(String value, boolean token) {

    /** Hides the secret. */
    @Override
    public String toString() {
        return token ? "access token" : "password";
    }
}
