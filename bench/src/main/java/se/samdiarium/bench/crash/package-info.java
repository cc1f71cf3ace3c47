/** Crash: registration by REST while the server is killed and started again. */
package se.samdiarium.bench.crash;
