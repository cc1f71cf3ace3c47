package se.samdiarium.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.web.rest.RestApplication;

/** The doors for people and machines hold no rules and no data. */
class ArchitectureTest {

    private static final JavaClasses DOORS = new ClassFileImporter()
            .importLocations(Set.of(Location.of(RestApplication.class.getProtectionDomain().getCodeSource().getLocation())));

    @Test
    @DisplayName("of a feature only its words and its boundary are used")
    void onlyWordsAndDoorsOfFeatures() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("se.samdiarium.*.control..", "se.samdiarium.*.entity..").check(DOORS);
    }

    @Test
    @DisplayName("no persistence, no transaction, no reading of documents, no index, no signature library")
    void noRulesAndNoData() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "java.sql..", "javax.sql..",
                "org.apache.lucene..", "org.apache.tika..", "org.apache.pdfbox..", "eu.europa.esig..", "se.samdiarium.ades..",
                "se.samdiarium.demo..").check(DOORS);
    }

    @Test
    @DisplayName("REST knows nothing of Faces, and pages nothing of REST")
    void restAndPagesAreApart() {
        noClasses().that().resideInAPackage("se.samdiarium.web.rest..").should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "se.samdiarium.web.page..").check(DOORS);
        noClasses().that().resideInAPackage("se.samdiarium.web.page..").should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "se.samdiarium.web.rest..").check(DOORS);
    }

    @Test
    @DisplayName("REST resources live under web.rest")
    void resourcesLiveUnderRest() {
        classes().that().areAnnotatedWith(Path.class).should().resideInAPackage("se.samdiarium.web.rest..").check(DOORS);
    }

    @Test
    @DisplayName("names tell the duty: no Impl, Manager, Util or Helper")
    void namesTellTheDuty() {
        noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|Helper)").check(DOORS);
    }
}
