package se.samdiarium.registry;

import java.util.EnumSet;
import java.util.Set;

/** What has become of the lines of a list. A case that is void is in no other state. */
public enum ListState {
    /** An entry in force. */
    REGISTERED(DiaryList.ENTRIES),
    /** An entry that has been moved to another case. */
    MOVED(DiaryList.ENTRIES),
    /** Makulerad, an entry or a case. */
    VOIDED(DiaryList.ENTRIES, DiaryList.CASES),
    /** A case that is not closed, however far it has come. */
    UNFINISHED(DiaryList.CASES),
    /** A case in {@link CaseState#OPEN}. */
    OPEN(DiaryList.CASES),
    /** A case in {@link CaseState#IN_PROGRESS}. */
    IN_PROGRESS(DiaryList.CASES),
    /** A case in {@link CaseState#DECIDED}. */
    DECIDED(DiaryList.CASES),
    /** A case in {@link CaseState#EXPEDITED}. */
    EXPEDITED(DiaryList.CASES),
    /** A case in {@link CaseState#CLOSED}. */
    CLOSED(DiaryList.CASES);

    private final Set<DiaryList> lists;

    ListState(DiaryList first, DiaryList... more) {
        this.lists = EnumSet.of(first, more);
    }

    /** Whether lines of this list can be so. */
    public boolean isOf(DiaryList list) {
        return lists.contains(list);
    }
}
