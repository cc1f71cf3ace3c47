package se.samdiarium.governance;

import java.util.List;

/**
 * The votes, counted.
 *
 * @param inFavour   how many for
 * @param against    how many against
 * @param abstaining how many took part and cast none
 */
public record VoteCount(int inFavour, int against, int abstaining) {

    /** Counts. */
    public static VoteCount of(List<Ballot> ballots) {
        return new VoteCount(many(ballots, Vote.FOR), many(ballots, Vote.AGAINST), many(ballots, Vote.ABSTAINS));
    }

    /** How many took part. */
    public int present() {
        return inFavour + against + abstaining;
    }

    private static int many(List<Ballot> ballots, Vote vote) {
        return (int) ballots.stream().filter(ballot -> ballot.vote() == vote).count();
    }
}
