package se.samdiarium;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samdiarium.access.OpenToAll;
import se.samdiarium.access.Requires;
import se.samdiarium.document.control.ContentStore;
import se.samdiarium.document.control.TextExtraction;
import se.samdiarium.platform.UseCase;

/** The plan of the house. Change the tables only together with a decision (docs/adr). */
class ArchitectureTest {

    /** Feature, then the features it may use: their words and their doors. A feature uses only what stands above it, so there are no cycles. */
    private static final Map<String, List<String>> MAY_USE = table("""
            platform      -
            post          platform
            publishing    platform
            access        platform
            audit         platform access
            organisation  platform access audit
            calendar      platform post access audit organisation
            document      platform access audit organisation
            registry      platform access audit organisation calendar document
            intake        platform access audit organisation document registry
            language      -
            consultation  platform post publishing access audit organisation calendar document registry
            search        platform access audit organisation document registry language consultation
            memo          platform publishing access audit organisation calendar document registry
            decision      platform access audit organisation calendar document registry
            signing       platform post access audit organisation calendar document registry
            preservation  platform post publishing access audit organisation calendar document registry signing
            agreement     platform access audit organisation calendar document registry consultation memo decision signing preservation
            governance    platform post publishing access audit organisation calendar document registry agreement
            """);

    /** Room, then the rooms of its own feature it may use. */
    private static final Map<String, List<String>> ROOMS = table("""
            boundary  boundary control entity words
            control   control entity words
            entity    entity words
            words     words
            """);

    /** Room, then the rooms of other features it may use. Things and words open no doors. */
    private static final Map<String, List<String>> NEIGHBOURS = table("""
            boundary  boundary words
            control   boundary words
            entity    words
            words     words
            """);

    /** Library (package), then the only rooms that may call it or hold its types. Bytecode is read: a door may hand such a value on, no more. */
    private static final Map<String, List<String>> LIBRARIES = table("""
            org.apache.lucene      search.control
            morfologik             language.control
            org.apache.tika        document.control
            org.apache.pdfbox      document.control publishing.control
            org.eclipse.jgit       document.control
            net.fortuna.ical4j     calendar.control
            com.openhtmltopdf      publishing.control
            org.apache.poi         publishing.control
            java.net.http          signing.control intake.control
            jakarta.mail           intake.control post.control
            org.eclipse.angus      intake.control
            org.apache.commons.csv intake.control
            se.samdiarium.ades     signing.control signing.entity
            org.flywaydb           platform.control
            eu.europa.esig         -
            jakarta.servlet        -
            jakarta.faces          -
            jakarta.ws.rs          -
            se.samdiarium.web      -
            se.samdiarium.demo     -
            """);

    /** Outside the control rooms: native SQL for the repositories of all features, in the transaction of whoever calls. */
    private static final Set<String> ENTITY_MANAGER_ELSEWHERE = Set.of("se.samdiarium.platform.boundary.Sql");

    private static final List<Class<?>> PORTS = List.of(ContentStore.class, TextExtraction.class);

    private static final String BASE = "se.samdiarium.";
    private static final JavaClasses PRODUCT = importOf(UseCase.class);
    private static final JavaClasses TESTS = importOf(ArchitectureTest.class);

    @Test
    @DisplayName("the table of features has no cycle: each uses only features above it")
    void noCycles() {
        List<String> above = new ArrayList<>();
        MAY_USE.forEach((feature, used) -> {
            assertThat(above).as("above " + feature).containsAll(used);
            above.add(feature);
        });
    }

    @Test
    @DisplayName("every class lives in a feature of the table, in one of its rooms or among its words")
    void everyClassHasAPlace() {
        classes().should(satisfy("live in a known room", (type, found) -> {
            Place place = Place.of(type);
            found.judge(MAY_USE.containsKey(place.feature()) && ROOMS.containsKey(place.room()), type.getName() + " lives in " + place);
        })).check(PRODUCT);
    }

    @Test
    @DisplayName("inside a feature: boundary, control, entity, words, never upwards")
    void roomsInsideAFeature() {
        classes().should(useOnly("rooms at or below their own", (from, to) ->
                !from.feature().equals(to.feature()) || ROOMS.get(from.room()).contains(to.room()))).check(PRODUCT);
    }

    @Test
    @DisplayName("between features: only along the table")
    void edgesBetweenFeatures() {
        classes().should(useOnly("features of their row", (from, to) ->
                from.feature().equals(to.feature()) || MAY_USE.get(from.feature()).contains(to.feature()))).check(PRODUCT);
    }

    @Test
    @DisplayName("between features: only the other's words and doors")
    void roomsOfOtherFeatures() {
        classes().should(useOnly("words and doors of other features", (from, to) ->
                from.feature().equals(to.feature()) || NEIGHBOURS.get(from.room()).contains(to.room()))).check(PRODUCT);
    }

    static Stream<String> libraries() {
        return LIBRARIES.keySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("libraries")
    @DisplayName("a library is known only in its adapter's room")
    void libraryStaysInItsRoom(String library) {
        DescribedPredicate<JavaClass> ofLibrary = describe("of " + library, type -> type.getName().startsWith(library + "."));
        String[] rooms = LIBRARIES.get(library).stream().map(room -> BASE + room).toArray(String[]::new);
        noClasses().that().resideOutsideOfPackages(rooms).should().dependOnClassesThat(ofLibrary).check(PRODUCT);
        for (String room : rooms) {
            assertThat(PRODUCT.stream().filter(type -> type.getPackageName().equals(room))
                    .flatMap(type -> type.getDirectDependenciesFromSelf().stream()).map(Dependency::getTargetClass))
                    .as(room + " still needs " + library).anyMatch(ofLibrary);
        }
    }

    @Test
    @DisplayName("of the signing library, signing's things know the preparation only")
    void signingThingsKnowThePreparationOnly() {
        noClasses().that().resideInAPackage(BASE + "signing.entity").should()
                .dependOnClassesThat(describe("of the signing library but Prepared", type ->
                        type.getPackageName().equals(BASE + "ades") && !type.getSimpleName().equals("Prepared"))).check(PRODUCT);
    }

    @Test
    @DisplayName("stored things live in entity rooms")
    void storedThingsAreEntities() {
        classes().that().areAnnotatedWith(Entity.class).or().areAnnotatedWith(Embeddable.class).or().areAnnotatedWith(MappedSuperclass.class)
                .should().resideInAPackage(BASE + "*.entity").check(PRODUCT);
    }

    @Test
    @DisplayName("only control rooms speak to the database")
    void onlyControlSpeaksToTheDatabase() {
        noClasses().that().resideOutsideOfPackage(BASE + "*.control")
                .and(describe("are not exempted", type -> !ENTITY_MANAGER_ELSEWHERE.contains(type.getName())))
                .should().dependOnClassesThat().areAssignableTo(EntityManager.class).check(PRODUCT);
    }

    @Test
    @DisplayName("use cases are doors: they live in boundary rooms")
    void useCasesAreDoors() {
        classes().that().areAnnotatedWith(UseCase.class).should().resideInAPackage(BASE + "*.boundary").check(PRODUCT);
    }

    @Test
    @DisplayName("A1.1 every public method of a use case names its right, or says why it needs none; never both")
    void everyDoorSaysWhoMayPass() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(UseCase.class).and().arePublic().and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC).and(describe("are not those of Object", ArchitectureTest::isNotOfObject))
                .should(new ArchCondition<>("carry either @Requires or @OpenToAll") {
                    @Override
                    public void check(JavaMethod door, ConditionEvents events) {
                        boolean one = door.isAnnotatedWith(Requires.class) != door.isAnnotatedWith(OpenToAll.class);
                        events.add(new SimpleConditionEvent(door, one, door.getFullName()));
                    }
                }).check(PRODUCT);
    }

    @Test
    @DisplayName("names tell the duty: no Impl, Manager, Util or Helper")
    void namesTellTheDuty() {
        noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|Helper)").check(PRODUCT);
    }

    static Stream<Class<?>> ports() {
        return PORTS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ports")
    @DisplayName("every implementation of a port, the fake ones too, passes the port's contract test")
    void everyImplementationKeepsTheContract(Class<?> port) {
        Set<String> tested = TESTS.stream()
                .filter(test -> !test.isInterface() && test.getAllRawInterfaces().stream().anyMatch(contract ->
                        contract.getName().equals(port.getName() + "Contract")))
                .map(JavaClass::getName).collect(Collectors.toSet());
        List<String> implementations = Stream.concat(PRODUCT.stream(), TESTS.stream())
                .filter(type -> !type.isInterface() && type.isAssignableTo(port)).map(JavaClass::getName).toList();
        assertThat(implementations).as("implementations of " + port).isNotEmpty();
        assertThat(implementations.stream().map(name -> name + "Test")).as("contract tests").allMatch(tested::contains);
    }

    private static boolean isNotOfObject(JavaMethod method) {
        return Stream.of(Object.class.getMethods()).noneMatch(own -> own.getName().equals(method.getName())
                && own.getParameterCount() == method.getRawParameterTypes().size());
    }

    private static ArchCondition<JavaClass> useOnly(String what, BiPredicate<Place, Place> allowed) {
        return satisfy("use only " + what, (type, found) -> {
            Place from = Place.of(type);
            type.getDirectDependenciesFromSelf().stream()
                    .filter(edge -> PRODUCT.contain(edge.getTargetClass().getBaseComponentType().getName()))
                    .forEach(edge -> found.judge(allowed.test(from, Place.of(edge.getTargetClass())), edge.getDescription()));
        });
    }

    private static ArchCondition<JavaClass> satisfy(String what, BiConsumer<JavaClass, Findings> check) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, (holds, text) -> events.add(new SimpleConditionEvent(type, holds, text)));
            }
        };
    }

    private interface Findings {
        void judge(boolean holds, String text);
    }

    private record Place(String feature, String room) {
        static Place of(JavaClass type) {
            String[] parts = type.getBaseComponentType().getPackageName().substring(BASE.length()).split("\\.", 2);
            return new Place(parts[0], parts.length == 1 ? "words" : parts[1]);
        }
    }

    private static JavaClasses importOf(Class<?> member) {
        return new ClassFileImporter().importLocations(Set.of(Location.of(member.getProtectionDomain().getCodeSource().getLocation())));
    }

    private static Map<String, List<String>> table(String text) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        text.lines().map(line -> line.split("\\s+")).forEach(words ->
                rows.put(words[0], Stream.of(words).skip(1).filter(word -> !word.equals("-")).toList()));
        return rows;
    }
}
