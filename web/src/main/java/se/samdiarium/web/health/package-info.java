/** Health under {@code /health}: whether this server can take work. */
package se.samdiarium.web.health;
