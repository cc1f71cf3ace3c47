/** Publishing: makes Word files and PDF/A of texts. */
package se.samdiarium.publishing;
