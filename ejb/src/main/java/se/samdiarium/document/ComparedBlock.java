package se.samdiarium.document;

import java.util.List;
import java.util.function.Predicate;
import se.samdiarium.document.ComparedPiece.Mark;

/**
 * A paragraph, or a row of a table, of two compared texts.
 *
 * @param kind        what became of it
 * @param form        what it is to the eye
 * @param olderPage   page in the older text, from 1; 0 when it is not there
 * @param newerPage   page in the newer text, from 1; 0 when it is not there
 * @param olderNumber its number or bullet in the older text; empty without
 * @param newerNumber its number or bullet in the newer text; empty without
 * @param cells       its words, both texts' in reading order; more than one cell in a row
 * @param stop        number of the change it belongs to, from 1; paragraphs that were added, removed or moved together are one; 0 when it is none
 * @param twin        of what was moved: index of the block at the other end; else -1
 */
public record ComparedBlock(ChangeKind kind, TextForm form, int olderPage, int newerPage, String olderNumber, String newerNumber,
        List<List<ComparedPiece>> cells, int stop, int twin) {

    public ComparedBlock {
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** The cells as they stand in the older text. */
    public List<List<ComparedPiece>> olderCells() {
        return cells(piece -> piece.mark() != Mark.NEWER);
    }

    /** The cells as they stand in the newer text. */
    public List<List<ComparedPiece>> newerCells() {
        return cells(piece -> piece.mark() != Mark.OLDER);
    }

    private List<List<ComparedPiece>> cells(Predicate<ComparedPiece> kept) {
        return cells.stream().map(cell -> cell.stream().filter(kept).toList()).filter(cell -> !cell.isEmpty()).toList();
    }
}
