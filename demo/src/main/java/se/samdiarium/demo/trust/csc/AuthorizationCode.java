package se.samdiarium.demo.trust.csc;

/**
 * What an authorisation code stands for.
 *
 * @param request what was asked
 * @param userId  who allowed it
 */
record AuthorizationCode(AuthorizationRequest request, String userId) {
}
