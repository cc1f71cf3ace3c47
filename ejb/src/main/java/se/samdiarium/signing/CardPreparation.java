package se.samdiarium.signing;

import se.samdiarium.audit.Traceable;

/**
 * What a card is to sign.
 *
 * @param attempt      the attempt
 * @param hash         Base64 of the hash of the data to be signed
 * @param hashFunction as Web eID names it: SHA-256
 * @param digest       the same hash in hexadecimal, for people
 */
public record CardPreparation(AttemptId attempt, String hash, String hashFunction, String digest) implements Traceable {

    @Override
    public String trace() {
        return attempt.trace();
    }
}
