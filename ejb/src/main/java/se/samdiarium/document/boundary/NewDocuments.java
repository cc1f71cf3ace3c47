package se.samdiarium.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.NewDocument;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.control.DocumentRepository;
import se.samdiarium.document.control.ReceivedFiles;
import se.samdiarium.platform.NewId;

/** For the diary: documents made of received files, many at once, in the running transaction. The caller has asked for the right. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NewDocuments {

    /**
     * A document that was made.
     *
     * @param id   its id
     * @param file what it was made of
     */
    public record Made(DocumentId id, TakenFile file) {
    }

    private final ReceivedFiles received;
    private final DocumentRepository repository;

    @Inject
    NewDocuments(ReceivedFiles received, DocumentRepository repository) {
        this.received = received;
        this.repository = repository;
    }

    /** For the container's proxy. */
    protected NewDocuments() {
        this(null, null);
    }

    /**
     * Makes documents; their files leave the inbox.
     *
     * @param wanted each file at most once
     * @return in the order asked; empty where the file is not in that inbox (any more)
     */
    public List<Optional<Made>> create(List<NewDocument> wanted) {
        Map<ReceivedId, TakenFile> files = received.takeAll(wanted.stream().collect(Collectors.toMap(NewDocument::file, NewDocument::region)));
        Map<DocumentId, NewDocument> added = new LinkedHashMap<>();
        List<Optional<Made>> made = wanted.stream().map(document -> Optional.ofNullable(files.get(document.file())).map(file -> {
            DocumentId id = new DocumentId(NewId.next());
            added.put(id, document);
            return new Made(id, file);
        })).toList();
        repository.addAll(added, files);
        return made;
    }
}
