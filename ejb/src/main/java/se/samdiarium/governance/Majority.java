package se.samdiarium.governance;

/** How many of the votes cast are needed. Who abstains casts none. Stored state: the names are in the database. */
public enum Majority {
    /** More than half; as many for as against: not carried. */
    MORE_THAN_HALF,
    /** At least two of three. */
    TWO_THIRDS,
    /** All. */
    ALL;

    /** Whether so many are enough. */
    public boolean isReached(int inFavour, int against) {
        int cast = inFavour + against;
        return cast > 0 && switch (this) {
            case MORE_THAN_HALF -> 2 * inFavour > cast;
            case TWO_THIRDS -> 3 * inFavour >= 2 * cast;
            case ALL -> against == 0;
        };
    }
}
