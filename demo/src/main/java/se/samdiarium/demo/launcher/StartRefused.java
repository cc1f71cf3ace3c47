package se.samdiarium.demo.launcher;

/** The system could not start. The message is one sentence for the person at the console: what was found, what to do. */
public final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartRefused(String sentence) {
        super(sentence);
    }

    StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
