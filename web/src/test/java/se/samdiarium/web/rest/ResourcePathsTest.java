package se.samdiarium.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Jakarta REST chooses the class first, by its own path, and never looks at the methods of the others (Jakarta RESTful Web Services 3.7.2). */
class ResourcePathsTest {

    private static final JavaClasses REST = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.samdiarium.web.rest");

    @Test
    @DisplayName("no resource is hidden by a class whose own path begins the same way")
    void noClassHidesTheMethodsOfAnother() {
        List<JavaClass> resources = REST.stream().filter(type -> type.isAnnotatedWith(Path.class)).toList();
        assertThat(resources).isNotEmpty();
        for (JavaClass owner : resources) {
            String own = path(owner);
            assertThat(resources.stream().filter(other -> !own.isEmpty() && !path(other).equals(own))
                    .flatMap(other -> other.getMethods().stream()).filter(method -> method.isAnnotatedWith(Path.class))
                    .map(method -> path(method.getOwner()) + "/" + method.getAnnotationOfType(Path.class).value())
                    .map(path -> path.replaceFirst("^/", "")).filter(path -> path.equals(own) || path.startsWith(own + "/")).toList())
                    .as("hidden by " + owner.getSimpleName() + " at " + own).isEmpty();
        }
    }

    private static String path(JavaClass resource) {
        return resource.getAnnotationOfType(Path.class).value();
    }
}
