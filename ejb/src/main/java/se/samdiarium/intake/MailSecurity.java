package se.samdiarium.intake;

/** How the connection to a mail server is protected. Stored state: the names are in the database. */
public enum MailSecurity {
    /** TLS from the first octet (RFC 8314), as a rule port 993. */
    IMAPS,
    /** TLS begun by STARTTLS, as a rule port 143; without it no log-in. */
    STARTTLS,
    /** None: the password goes in clear. Taken only where {@code samdiarium.mail.allow-plain} is set, for tests. */
    PLAIN
}
