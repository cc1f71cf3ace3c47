package se.samdiarium.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import se.samdiarium.web.rest.Problem;

/** What web may touch: the doors and the words of the features, nothing behind them. */
@AnalyzeClasses(packages = "se.samdiarium.web", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsOfWebTest {

    private static final Pattern DOORS_AND_WORDS = Pattern.compile("se\\.samdiarium\\.[a-z]+(\\.boundary)?");

    @ArchTest
    static final ArchRule ONLY_DOORS_AND_WORDS = noClasses().should().dependOnClassesThat(
            new DescribedPredicate<>("lie behind the doors of a feature") {
                @Override
                public boolean test(JavaClass used) {
                    String room = used.getPackageName();
                    return room.startsWith("se.samdiarium.") && !room.startsWith("se.samdiarium.web") && !DOORS_AND_WORDS.matcher(room).matches();
                }
            }).because("rules and rights live in ejb; a page that reaches behind a door goes round them");

    @ArchTest
    static final ArchRule NO_PERSISTENCE = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "jakarta.transaction..")
            .because("web stores nothing and begins no transaction");

    @ArchTest
    static final ArchRule PAGE_BEANS_IN_PAGE = classes().that().areAnnotatedWith(Named.class).should().resideInAPackage("se.samdiarium.web.page..");

    @ArchTest
    static final ArchRule REST_KNOWS_NO_PAGES = noClasses().that().resideInAPackage("se.samdiarium.web.rest..").should().dependOnClassesThat()
            .resideInAnyPackage("se.samdiarium.web.page..", "jakarta.faces..");

    /** Exempted: {@link Problem}, which says the HTTP status of a refusal for every door. Its place would be {@code web.http}. */
    @ArchTest
    static final ArchRule PAGES_KNOW_NO_REST = noClasses().that().resideInAPackage("se.samdiarium.web.page..").should().dependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage("jakarta.ws.rs..", "se.samdiarium.web.rest..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.type(Problem.class))));

    @ArchTest
    static final ArchRule NO_DOCUMENT_INDEX_OR_SIGNATURE_LIBRARY = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.apache.lucene..", "org.apache.tika..", "org.apache.pdfbox..", "eu.europa.esig..", "se.samdiarium.ades..",
                    "se.samdiarium.demo..")
            .because("each of them has one adapter, in ejb");
}
