package se.samdiarium.demo.trust;

/**
 * A failure that a test can switch on, to see that the product bears it. All are off at start, and only in-process code reaches them, or a test of
 * a service that was started with {@link TestEndpoints}.
 */
public enum Fault {
    /** {@code signHash} signs other bytes than asked: a well-formed answer with a signature that does not verify. */
    WRONG_HASH,
    /** Time-stamp, OCSP and CSC answers wait {@link Faults#delay()} first. */
    SLOW,
    /** Only time-stamp answers wait so. */
    SLOW_TSA,
    /** The CSC API answers 429 with {@code Retry-After: 1}. */
    HTTP_429,
    /** The time-stamp authority answers 503. */
    TSA_DOWN,
    /** The OCSP responder answers 503. */
    OCSP_DOWN,
    /** {@code signHash} says that the SAD has expired. */
    EXPIRED_SAD,
    /** The OCSP responder says of every certificate that it was revoked yesterday. */
    REVOKED,
    /** The lists are answered as a web page with status 200, as a proxy or a login page does. */
    LIST_IS_HTML
}
