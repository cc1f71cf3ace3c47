/** Signatories who finish their signatures at the same moment. */
package se.samdiarium.bench.signing;
