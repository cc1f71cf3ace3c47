package se.samdiarium.platform;

/** Names for the order of start-up singletons ({@code @DependsOn}). */
public final class StartUp {

    /** The schema is up to date after this. */
    public static final String SCHEMA = "SchemaMigration";

    private StartUp() {
    }
}
