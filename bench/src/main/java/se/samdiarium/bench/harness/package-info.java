/** Harness: the command, the system under load, reports. */
package se.samdiarium.bench.harness;
