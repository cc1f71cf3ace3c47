package se.samdiarium.demo.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The server's configuration, written anew at each start from the file the distribution brings. That makes the result depend on the
 * options only, and saves the many slow commands that would otherwise build it up.
 *
 * <p>One listener for people, one for administration on the loopback address (the web container refuses to start without it);
 * no HTTPS, IIOP, JMX, JMS or cluster.
 */
final class DomainXml {

    private static final String CONFIG = "server-config";
    private static final String POOL = "samdiarium";

    /**
     * Threads of the lowest priority give way, and nothing of the JVM's own goes before people. Texts of some megabytes start a marking only when
     * the heap is truly filling, and a marking ends without a search for classes to unload, in which everybody stands still.
     */
    private static final List<String> PEOPLE_FIRST = List.of("-XX:ThreadPriorityPolicy=1", "-XX:JavaPriority1_To_OSPriority=10",
            "-XX:CompilerThreadPriority=10", "-XX:VMThreadPriority=0", "-XX:JavaPriority9_To_OSPriority=5",
            "-XX:InitiatingHeapOccupancyPercent=60", "-XX:-G1UseAdaptiveIHOP", "-XX:-ClassUnloadingWithConcurrentMark");

    private static final String LOOPBACK = "127.0.0.1";

    private final Document document;
    private final Element config;

    private DomainXml(Document document) {
        this.document = document;
        this.config = elements(document.getDocumentElement(), "config").stream()
                .filter(element -> CONFIG.equals(element.getAttribute("name")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no config named " + CONFIG));
    }

    static DomainXml read(Path original) throws IOException {
        try {
            return new DomainXml(DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(original.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("cannot read " + original, e);
        }
    }

    /** Listeners: these two and no other. */
    DomainXml listeners(String bind, int httpPort, int adminPort) {
        for (Element listener : elements(config, "network-listener")) {
            switch (listener.getAttribute("name")) {
                case "http-listener-1" -> listen(listener, bind, httpPort);
                case "admin-listener" -> listen(listener, LOOPBACK, adminPort);
                default -> remove(listener);
            }
        }
        elements(config, "virtual-server").stream()
                .filter(server -> "server".equals(server.getAttribute("id")))
                .forEach(server -> server.setAttribute("network-listeners", "http-listener-1"));
        elements(config, "iiop-listener").forEach(DomainXml::remove);
        elements(config, "jmx-connector").forEach(connector -> connector.setAttribute("enabled", "false"));
        elements(config, "hazelcast-config-specific-configuration").forEach(cluster -> cluster.setAttribute("enabled", "false"));
        Element messages = child(config, "jms-service", "type", "DISABLED", "default-jms-host", "default_JMS_host");
        child(messages, "jms-host", "name", "default_JMS_host", "host", LOOPBACK, "lazy-init", "true");
        return this;
    }

    private static void listen(Element listener, String address, int port) {
        listener.setAttribute("address", address);
        listener.setAttribute("port", Integer.toString(port));
    }

    /**
     * Heap of the server, for example {@code 1g}, all of it from the start: a heap that grows as needed is always nearly full, and then each big
     * text makes the collector stop everybody. A JVM that lets people go first; and no remote shell of the OSGi framework.
     */
    DomainXml machine(String heap) {
        for (Element option : elements(config, "jvm-options")) {
            String text = option.getTextContent();
            if (text.startsWith("-Xmx")) {
                option.setTextContent("-Xmx" + heap);
            }
            if (text.startsWith("-XX:NewRatio")) {
                remove(option);
            }
            if (text.contains("org.apache.felix.shell.remote")) {
                option.setTextContent(text.replace(",org.apache.felix.shell.remote", ""));
            }
        }
        Element java = elements(config, "java-config").getFirst();
        for (String each : Stream.concat(Stream.of("-Xms" + heap), PEOPLE_FIRST.stream()).toList()) {
            Element option = document.createElement("jvm-options");
            option.setTextContent(each);
            java.appendChild(option);
        }
        return this;
    }

    /** The data source {@code jdbc/samdiarium}; where and as whom is read from the server's environment, so no secret is in the file. */
    DomainXml dataSource(int connections) {
        Element resources = elements(document.getDocumentElement(), "resources").getFirst();
        Element pool = child(resources, "jdbc-connection-pool", "name", POOL, "res-type", "javax.sql.DataSource",
                "datasource-classname", "org.postgresql.ds.PGSimpleDataSource",
                "steady-pool-size", "2", "max-pool-size", Integer.toString(connections),
                "is-connection-validation-required", "true", "connection-validation-method", "custom-validation",
                "validation-classname", "org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
                "fail-all-connections", "true", "validate-atmost-once-period-in-seconds", "5");
        property(pool, "URL", "${ENV=SAMDIARIUM_DB_URL}");
        property(pool, "user", "${ENV=SAMDIARIUM_DB_USER}");
        property(pool, "password", "${ENV=SAMDIARIUM_DB_PASSWORD}");
        child(resources, "jdbc-resource", "pool-name", POOL, "jndi-name", "jdbc/samdiarium");
        Element server = elements(document.getDocumentElement(), "server").getFirst();
        child(server, "resource-ref", "ref", "jdbc/samdiarium");
        return this;
    }

    void write(Path file) throws IOException {
        try {
            TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (TransformerException e) {
            throw new IOException("cannot write " + file, e);
        }
    }

    private void property(Element pool, String name, String value) {
        child(pool, "property", "name", name, "value", value);
    }

    private Element child(Element parent, String name, String... attributes) {
        Element child = document.createElement(name);
        for (int i = 0; i < attributes.length; i += 2) {
            child.setAttribute(attributes[i], attributes[i + 1]);
        }
        parent.appendChild(child);
        return child;
    }

    private static void remove(Element element) {
        element.getParentNode().removeChild(element);
    }

    private static List<Element> elements(Element below, String name) {
        NodeList found = below.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
