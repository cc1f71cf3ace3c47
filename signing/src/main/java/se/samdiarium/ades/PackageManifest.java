package se.samdiarium.ades;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * The list of contents of a package, {@code package.xml}: what each file is, its hash, and what a counterpart is held against.
 *
 * @param made     when the package was made
 * @param snapshot of the trust lists inside
 * @param loadedAt when these lists were taken into use
 * @param lotl     address of the list of lists
 * @param files    every file but this one
 */
record PackageManifest(String title, Instant made, Sha256 snapshot, Instant loadedAt, URI lotl, List<Entry> files) {

    static final String FILE = "package.xml";
    private static final String NAMESPACE = "urn:se:samdiarium:package:1";

    /** What a file is. */
    enum Role {
        BASE, COUNTERPART, REPORT, POLICY, TRUST_LIST, TRUST_SIGNER, ATTACHMENT
    }

    /**
     * One file.
     *
     * @param address  of a trust list; null for others
     * @param expected of a counterpart; null for others
     */
    record Entry(String name, Role role, Sha256 sha256, String address, Expectation expected) {
    }

    List<Entry> of(Role role) {
        return files.stream().filter(file -> file.role() == role).toList();
    }

    void write(Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            start(xml, "package", "title", title, "made", made, "trustSnapshot", snapshot, "trustLoadedAt", loadedAt, "lotl", lotl);
            for (Entry file : files) {
                Expectation expected = file.expected();
                start(xml, "file", "name", file.name(), "role", file.role(), "sha256", file.sha256(), "address", file.address(),
                        "required", expected == null ? null : expected.required());
                for (Expectation.Signatory signatory : expected == null ? List.<Expectation.Signatory>of() : expected.signatories()) {
                    start(xml, "signatory", "field", signatory.field(), "organisation", signatory.organisation());
                    xml.writeEndElement();
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("The list of contents cannot be written", e);
        }
    }

    private static void start(XMLStreamWriter xml, String element, Object... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
        if (element.equals("package")) {
            xml.writeDefaultNamespace(NAMESPACE);
        }
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                xml.writeAttribute((String) attributes[i], attributes[i + 1].toString());
            }
        }
    }

    /** @throws IllegalArgumentException if it is not such a list */
    static PackageManifest read(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            xml.nextTag();
            xml.require(XMLStreamConstants.START_ELEMENT, NAMESPACE, "package");
            String title = required(xml, "title");
            Instant made = Instant.parse(required(xml, "made"));
            Sha256 snapshot = new Sha256(required(xml, "trustSnapshot"));
            Instant loadedAt = Instant.parse(required(xml, "trustLoadedAt"));
            URI lotl = URI.create(required(xml, "lotl"));
            List<Entry> files = new ArrayList<>();
            while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
                files.add(entry(xml));
            }
            return new PackageManifest(title, made, snapshot, loadedAt, lotl, files);
        } catch (XMLStreamException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("Not a list of contents: " + e.getMessage(), e);
        }
    }

    private static Entry entry(XMLStreamReader xml) throws XMLStreamException {
        String name = required(xml, "name");
        Role role = Role.valueOf(required(xml, "role"));
        Sha256 hash = new Sha256(required(xml, "sha256"));
        String address = xml.getAttributeValue(null, "address");
        String qualification = xml.getAttributeValue(null, "required");
        List<Expectation.Signatory> signatories = new ArrayList<>();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            signatories.add(new Expectation.Signatory(xml.getAttributeValue(null, "field"), xml.getAttributeValue(null, "organisation")));
            xml.nextTag();
        }
        return new Entry(name, role, hash, address, qualification == null ? null
                : new Expectation(RequiredQualification.valueOf(qualification), signatories, false));
    }

    private static String required(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        if (value == null) {
            throw new IllegalArgumentException("The element %s lacks %s".formatted(xml.getLocalName(), attribute));
        }
        return value;
    }
}
