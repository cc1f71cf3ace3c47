/** The signed trusted lists (TS 119 612). */
package se.samdiarium.demo.trust.list;
