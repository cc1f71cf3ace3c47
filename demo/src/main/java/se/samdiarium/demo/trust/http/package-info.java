/** The HTTP server on 127.0.0.1 and the texts it fills. */
package se.samdiarium.demo.trust.http;
