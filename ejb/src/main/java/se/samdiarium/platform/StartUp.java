package se.samdiarium.platform;

/** Names for the order of start-up singletons ({@code @DependsOn}). */
public final class StartUp {

    /** The schema is up to date after this. */
    public static final String SCHEMA = "SchemaMigration";

    /**
     * The persistence context is ready after this, and the schema before it.
     *
     * <p>A start-up singleton with a timer makes the timer in {@code @PostConstruct}. One declared by {@code @Schedule} may fire while the
     * application is still being deployed: its thread then begins to make the singletons from the other end, and the two threads wait for
     * each other for ever.
     */
    public static final String DATABASE = "Database";

    private StartUp() {
    }
}
