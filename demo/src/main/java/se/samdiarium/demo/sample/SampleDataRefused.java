package se.samdiarium.demo.sample;

/** The running system did not take the sample data. The message says what was asked and what was answered. */
public final class SampleDataRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SampleDataRefused(String message) {
        super(message);
    }
}
