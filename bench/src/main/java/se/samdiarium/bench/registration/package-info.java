/** Registration: full registrations per second at the service, beside the bare ways to draw a number on the same database. */
package se.samdiarium.bench.registration;
