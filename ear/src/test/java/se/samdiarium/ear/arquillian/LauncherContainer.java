package se.samdiarium.ear.arquillian;

import java.net.URI;
import java.nio.file.Path;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import se.samdiarium.ear.DemoRun;

/**
 * An Arquillian container that is the demo's own launcher: the server is unpacked, configured and started as {@code ./samdiarium run} does
 * it, with the tests inside the EAR.
 *
 * <p>The first deployment starts the server; the later ones, which hold the same classes, are answered by the one that runs. It stops with
 * the test run.
 */
public final class LauncherContainer implements DeployableContainer<LauncherContainer.NoSettings> {

    private static final String RUNNER = "ArquillianServletRunnerEE9";

    private DemoRun run;

    /** There is nothing to set. */
    public static final class NoSettings implements ContainerConfiguration {

        @Override
        public void validate() {
            // nothing to check
        }
    }

    @Override
    public Class<NoSettings> getConfigurationClass() {
        return NoSettings.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        if (run == null) {
            Path ear = DemoRun.target().resolve("with-tests/samdiarium.ear");
            ear.getParent().toFile().mkdirs();
            archive.as(ZipExporter.class).exportTo(ear.toFile(), true);
            run = DemoRun.start("container", options -> options.ear(ear).sampleData(false));
        }
        URI base = run.system().baseUri();
        return new ProtocolMetaData().addContext(new HTTPContext(base.getHost(), base.getPort()).add(new Servlet(RUNNER, "")));
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // the deployment serves all classes
    }

    @Override
    public void stop() {
        if (run != null) {
            run.close();
        }
    }
}
