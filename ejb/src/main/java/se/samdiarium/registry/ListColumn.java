package se.samdiarium.registry;

import static se.samdiarium.registry.DiaryList.CASES;
import static se.samdiarium.registry.DiaryList.ENTRIES;

import java.util.EnumSet;
import java.util.Set;

/** A column that a list can be in the order of. Text is in Swedish order, å ä ö last. */
public enum ListColumn {
    /** When it was registered or opened. */
    REGISTERED(true, ENTRIES, CASES),
    /** Diarienummer: year and serial as numbers, then the number of the document. */
    NUMBER(true, ENTRIES, CASES),
    /** In short what it is about. */
    TITLE(false, ENTRIES, CASES),
    /** In whose diary: region, then as registered. */
    REGION(false, ENTRIES, CASES),
    /** Which way it went. */
    DIRECTION(false, ENTRIES),
    /** Type of document, in the order of choice. */
    TYPE(false, ENTRIES),
    /** Day it came in or was drawn up. */
    DATE(true, ENTRIES),
    /** Sender or recipient; those without stand last upwards. */
    CORRESPONDENT(false, ENTRIES),
    /** How far the case has come. */
    STATE(false, CASES),
    /** Handläggare; those without stand last upwards. */
    HANDLER(false, ENTRIES, CASES),
    /** How many documents the case has. */
    DOCUMENTS(true, CASES);

    private final boolean downwards;
    private final Set<DiaryList> lists;

    ListColumn(boolean downwards, DiaryList first, DiaryList... more) {
        this.downwards = downwards;
        this.lists = EnumSet.of(first, more);
    }

    /** Whether one wants the greatest first when one asks for this order. */
    public boolean isDownwardsAtFirst() {
        return downwards;
    }

    /** Whether this list has the column. */
    public boolean isOf(DiaryList list) {
        return lists.contains(list);
    }
}
