package se.samdiarium.ear.arquillian;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import se.samdiarium.ear.DemoRun;
import se.samdiarium.ear.clock.ThreadClock;

/** The EAR as Maven has built it, with the tests of a package inside its WAR. */
public final class TestArchive {

    private static final ArchivePath WAR = ArchivePaths.create("samdiarium-web.war");
    private static final String WEB_XML = "WEB-INF/web.xml";
    private static final String OPEN_TO_ALL = "<url-pattern>/login</url-pattern>";
    private static final String RUNNER = "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>";

    private TestArchive() {
    }

    /** The archive with the tests of this package. */
    public static EnterpriseArchive with(Package tests) {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "samdiarium.ear").importFrom(DemoRun.ear().toFile())
                .as(EnterpriseArchive.class);
        WebArchive war = ShrinkWrap.create(ZipImporter.class, WAR.get().substring(1))
                .importFrom(ear.get(WAR).getAsset().openStream()).as(WebArchive.class);
        war.addPackages(true, tests);
        openRunner(war);
        ear.delete(WAR);
        ear.add(war, "/", ZipExporter.class);
        return ear.addAsLibrary(jarOf(Assertions.class)).addAsLibrary(clock());
    }

    /** Beans of the WAR are not seen from the EJB module; those of a library are. */
    private static JavaArchive clock() {
        return ShrinkWrap.create(JavaArchive.class, "test-clock.jar").addPackage(ThreadClock.class.getPackage())
                .addAsManifestResource(new StringAsset("<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.1\" "
                        + "bean-discovery-mode=\"annotated\"/>"), "beans.xml");
    }

    /** Arquillian's own servlet comes without a log-in. */
    private static void openRunner(WebArchive war) {
        try {
            String text = new String(war.get(WEB_XML).getAsset().openStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!text.contains(OPEN_TO_ALL)) {
                throw new IllegalStateException("web.xml no longer has " + OPEN_TO_ALL);
            }
            war.delete(WEB_XML);
            war.add(new StringAsset(text.replace(OPEN_TO_ALL, OPEN_TO_ALL + RUNNER)), WEB_XML);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
