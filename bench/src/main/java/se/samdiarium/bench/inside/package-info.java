/** Inside: the part of the bench that runs in the server, called by the harness over HTTP; in the EAR only while a bench runs. */
package se.samdiarium.bench.inside;
