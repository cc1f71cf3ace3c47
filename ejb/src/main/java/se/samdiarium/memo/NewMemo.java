package se.samdiarium.memo;

import java.util.Optional;
import se.samdiarium.registry.CaseId;

/**
 * To begin a memo.
 *
 * @param caseId    the region's case it belongs to
 * @param agreement name of the agreement it is about; without it that of the agreement in the case, or of the newest one shared with the region
 * @param title     title; without it that of the case, or the agreement's
 */
public record NewMemo(Optional<CaseId> caseId, Optional<String> agreement, Optional<String> title) {
}
