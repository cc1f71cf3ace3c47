/** Lists as files for other programs: CSV, Excel and PDF. What is listed is decided by the doors of {@code registry}. */
package se.samdiarium.web.export;
