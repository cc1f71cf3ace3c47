/** Remote signing: CSC API v2.0.0.2 with OAuth 2.0. */
package se.samdiarium.demo.trust.csc;
