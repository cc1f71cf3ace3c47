/** How long two texts take to be compared: beside an unbounded Myers, on real and on hostile texts, and at the REST door. */
package se.samdiarium.bench.compare;
