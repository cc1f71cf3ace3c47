package se.samdiarium.search;

import java.util.Locale;

/** By what hits are counted and narrowed. */
public enum FacetName {
    /** Region whose diary it is in; its code. */
    REGION,
    /** Type of document; its code. */
    TYPE,
    /** Year of the document's date. */
    YEAR,
    /** Case; its id. */
    CASE,
    /** Which way the document went; name of the {@link se.samdiarium.registry.Direction}. */
    DIRECTION,
    /** Provision of the secrecy marking, or {@link #UNMARKED}. */
    SECRECY,
    /** Form of the newest version's file; name of a {@link FileForm}. */
    FORMAT,
    /** Position taken by an answer to a consultation; name of a {@link se.samdiarium.consultation.Position}. Other documents have none. */
    POSITION;

    /** Value of {@link #SECRECY} for what bears no marking. */
    public static final String UNMARKED = "-";

    /** Its name in addresses; {@code format} is there the form the answer is asked for in. */
    public String parameter() {
        return this == FORMAT ? "form" : name().toLowerCase(Locale.ROOT);
    }
}
