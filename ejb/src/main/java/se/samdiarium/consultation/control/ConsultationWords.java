package se.samdiarium.consultation.control;

import java.util.List;
import se.samdiarium.consultation.CommentKind;
import se.samdiarium.consultation.Position;
import se.samdiarium.consultation.TreatmentKind;

/** The Swedish words of official documents. Those of the pages are texts of the web. */
final class ConsultationWords {

    /** The positions in the order of the matrix. */
    static final List<Position> POSITIONS = List.of(Position.values());

    private ConsultationWords() {
    }

    /** For the narrow columns of a matrix, with its lines broken by hand. */
    static String inShort(Position position) {
        return switch (position) {
            case SUPPORTS -> "Till-\nstyrker";
            case SUPPORTS_WITH_COMMENTS -> "Till-\nstyrker\nmed syn-\npunkter";
            case NO_COMMENTS -> "Inga\nsyn-\npunkter";
            case OPPOSES_PARTLY -> "Av-\nstyrker\ndelvis";
            case OPPOSES -> "Av-\nstyrker";
            case ABSTAINS -> "Avstår";
            case NOT_ANSWERED -> "Ej\nsvarat";
        };
    }

    static String of(CommentKind kind) {
        return switch (kind) {
            case CHANGE -> "Ändringsförslag";
            case QUESTION -> "Fråga";
            case REMARK -> "Synpunkt";
        };
    }

    static String of(TreatmentKind kind) {
        return switch (kind) {
            case HEEDED -> "Beaktas";
            case HEEDED_PARTLY -> "Beaktas delvis";
            case NOT_HEEDED -> "Beaktas ej";
        };
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
