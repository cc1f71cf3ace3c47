/** Acknowledgement: how long a registrar waits at an ordinary pace, while big files are read and indexed. */
package se.samdiarium.bench.acknowledgement;
