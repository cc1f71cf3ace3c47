package se.samdiarium.registry.control;

import java.util.Optional;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.platform.NewId;
import se.samdiarium.registry.CaseId;
import se.samdiarium.registry.EntryId;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.entity.DiaryEntry;

/**
 * One person's wish: to open a case, to register in one, or both.
 *
 * @param id       of the entry to be made; the same wish carried out twice is told by it
 * @param caller   who asks, and has been found to have the right
 * @param diary    the region whose diary it is
 * @param where    the case
 * @param entry    what to register; empty when only a case is opened
 * @param existing the document it registers, when it is one already and not a received file; such an order is carried out in a closed case too
 */
public record Order(EntryId id, Caller caller, RegionCode diary, Where where, Optional<RegisterEntry> entry,
        Optional<DiaryEntry.Bytes> existing) {

    /** The case an order is about. */
    public sealed interface Where {
    }

    /** A case to be opened, under an id given beforehand: a case opened after all is recognised by it. */
    public record New(CaseId file, OpenCase command) implements Where {

        /** A case to be opened. */
        public New(OpenCase command) {
            this(new CaseId(NewId.next()), command);
        }
    }

    /** A case there is. */
    public record In(CaseId file) implements Where {
    }

    /** To open a case in the diary of the caller's region. */
    public static Order open(Caller caller, OpenCase command) {
        return of(caller, new New(command), Optional.empty());
    }

    /** To register in a case of the caller's region, or in a new one. */
    public static Order register(Caller caller, Where where, RegisterEntry entry) {
        return of(caller, where, Optional.of(entry));
    }

    /** To register a document there is, in a case of any region. */
    public static Order existing(Caller caller, RegionCode diary, CaseId file, RegisterEntry entry, DiaryEntry.Bytes bytes) {
        return new Order(new EntryId(NewId.next()), caller, diary, new In(file), Optional.of(entry), Optional.of(bytes));
    }

    private static Order of(Caller caller, Where where, Optional<RegisterEntry> entry) {
        return new Order(new EntryId(NewId.next()), caller, caller.actingRegion(), where, entry, Optional.empty());
    }
}
