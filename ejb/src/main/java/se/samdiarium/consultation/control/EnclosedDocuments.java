package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.DocumentView;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.VersionRef;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Deposits;
import se.samdiarium.post.Enclosure;
import se.samdiarium.post.EnclosureSource;
import se.samdiarium.registry.boundary.PreparedEntries;

/** The documents of a remiss, as they go with its letters: the letter, the text, the attachments. */
@ApplicationScoped
public class EnclosedDocuments implements EnclosureSource {

    private static final String NAME = "remiss";

    /**
     * A document of a remiss.
     *
     * @param number  its place, from 1: the letter, when there is one, the text, the attachments
     * @param version the version that is sent
     * @param title   of the document
     * @param file    what the version is
     * @param secret  whether it is marked secret (OSL 5 kap. 5 §): it goes in no e-mail
     */
    public record Part(int number, VersionRef version, String title, VersionView file, boolean secret) {
    }

    /**
     * How the documents are sent.
     *
     * @param enclosed  with the letter
     * @param large     too large for the letter, together with those before
     * @param secret    not by e-mail
     */
    public record Sorted(List<Part> enclosed, List<Part> large, List<Part> secret) {

        /** A letter without documents. */
        static final Sorted NONE = new Sorted(List.of(), List.of(), List.of());
    }

    private final Deposits deposits;
    private final PreparedEntries entries;

    @Inject
    EnclosedDocuments(Deposits deposits, PreparedEntries entries) {
        this.deposits = deposits;
        this.entries = entries;
    }

    /** For the container's proxy. */
    protected EnclosedDocuments() {
        this(null, null);
    }

    /** The documents, in order. Of a draft without the letter that is yet to be made. */
    public List<Part> of(ConsultationView consultation) {
        RegionCode host = consultation.host();
        List<VersionRef> all = Stream.concat(Stream.concat(
                consultation.sent().stream().map(sent -> latest(sent.document(), host)), Stream.of(consultation.text())),
                consultation.attachments().stream().map(each -> latest(each, host))).distinct().toList();
        List<Part> parts = new ArrayList<>();
        for (VersionRef each : all) {
            DocumentView document = deposits.view(each.document(), host);
            VersionView file = document.versions().stream().filter(version -> version.number() == each.number()).findFirst().orElseThrow();
            parts.add(new Part(parts.size() + 1, each, document.title(), file, entries.isMarked(each.document(), host)));
        }
        return parts;
    }

    /** Which of them fit into a letter, one after the other, in so many bytes. */
    public static Sorted sorted(List<Part> parts, long most) {
        List<Part> enclosed = new ArrayList<>();
        List<Part> large = new ArrayList<>();
        long size = 0;
        for (Part part : parts.stream().filter(each -> !each.secret()).toList()) {
            if (size + part.file().size() <= most) {
                size += part.file().size();
                enclosed.add(part);
            } else {
                large.add(part);
            }
        }
        return new Sorted(enclosed, large, parts.stream().filter(Part::secret).toList());
    }

    /** A document as a letter's enclosure. */
    Enclosure enclosure(Part part, RegionCode host) {
        return new Enclosure(NAME, "%s:%d:%s".formatted(part.version().document(), part.version().number(), host), part.file().fileName(),
                part.file().mediaType());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Opened open(String key) throws IOException {
        String[] parts = key.split(":");
        OpenedVersion opened = deposits.open(new DocumentId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]), new RegionCode(parts[2]));
        return new Opened(opened.file(), opened);
    }

    private VersionRef latest(DocumentId document, RegionCode host) {
        return new VersionRef(document, deposits.view(document, host).latest().number());
    }
}
