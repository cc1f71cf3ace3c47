package se.samdiarium.post;

/**
 * Whether somebody has to look at the letters that are sent.
 *
 * @param failed  letters of the last thirty days that were given up
 * @param waiting letters that have waited for a day or longer
 */
public record PostAlarm(long failed, long waiting) {

    /** Whether anything is wrong. */
    public boolean raised() {
        return failed > 0 || waiting > 0;
    }
}
