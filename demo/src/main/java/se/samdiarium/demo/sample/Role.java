package se.samdiarium.demo.sample;

/** What a person of the demo does. The names are those of the REST interface. */
public enum Role {
    /** Registrator. */
    REGISTRAR("registrator", "Registrator"),
    /** Behörig undertecknare. */
    SIGNATORY("direktor", "Regiondirektör"),
    /** Jurist. */
    LAWYER("jurist", "Jurist");

    private final String prefix;
    private final String title;

    Role(String prefix, String title) {
        this.prefix = prefix;
        this.title = title;
    }

    /** First part of the log-in name. */
    public String prefix() {
        return prefix;
    }

    /** The person's title, in Swedish. */
    public String title() {
        return title;
    }
}
