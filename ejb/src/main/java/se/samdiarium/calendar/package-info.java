/** Calendar: what is due, for whom and when. */
package se.samdiarium.calendar;
