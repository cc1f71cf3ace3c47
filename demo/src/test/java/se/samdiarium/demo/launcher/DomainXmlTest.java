package se.samdiarium.demo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainXmlTest {

    private static final String DOMAIN = """
            <domain>
              <resources/>
              <servers><server name="server"/></servers>
              <configs>
                <config name="server-config">
                  <virtual-server id="server" network-listeners="http-listener-1,http-listener-2"/>
                  <iiop-listener id="SSL" port="3820"/>
                  <jmx-connector name="system" port="8686"/>
                  <java-config><jvm-options>-Xmx512m</jvm-options><jvm-options>-XX:NewRatio=2</jvm-options></java-config>
                  <network-listener name="http-listener-1" port="8080"/>
                  <network-listener name="http-listener-2" port="8181"/>
                  <network-listener name="admin-listener" port="4848"/>
                </config>
                <config name="default-config"><network-listener name="http-listener-1" port="${HTTP}"/></config>
              </configs>
            </domain>
            """;

    @TempDir
    private Path folder;
    private String written;

    @BeforeEach
    void write() throws IOException {
        Path original = Files.writeString(folder.resolve("original.xml"), DOMAIN);
        Path domain = folder.resolve("domain.xml");
        DomainXml.read(original).listeners("127.0.0.1", 9090, 9191).machine("1g").dataSource(32).write(domain);
        written = Files.readString(domain);
    }

    @Test
    void onlyTheWebAndTheLocalAdministrationListen() {
        assertThat(written).contains("port=\"9090\"").contains("port=\"9191\"").doesNotContain("8181").doesNotContain("3820").doesNotContain("8080");
        assertThat(written).containsPattern("jmx-connector enabled=\"false\"").contains("network-listeners=\"http-listener-1\"");
    }

    @Test
    void theDataSourceNamesTheEnvironmentAndNoSecret() {
        assertThat(written).contains("jndi-name=\"jdbc/samdiarium\"").contains("value=\"${ENV=SAMDIARIUM_DB_PASSWORD}\"")
                .contains("max-pool-size=\"32\"");
    }

    @Test
    void peopleGoFirst() {
        assertThat(written).contains("-XX:ThreadPriorityPolicy=1").contains("-XX:CompilerThreadPriority")
                .contains("-Xms1g").doesNotContain("-XX:NewRatio");
    }

    @Test
    void theTemplateOfOtherServersIsLeftAlone() {
        assertThat(written).contains("port=\"${HTTP}\"").contains("-Xmx1g");
    }
}
