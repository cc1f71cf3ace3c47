package se.samdiarium.demo.trust.http;

import java.io.IOException;

/** Answers one request. */
@FunctionalInterface
public interface Endpoint {

    /** Gives the answer. @throws IOException becomes 500, logged */
    Reply answer(Request request) throws IOException;
}
