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
     * A document that is made, and there once it is {@linkplain #add added}.
     *
     * @param id     its id
     * @param wanted as it was asked for
     * @param file   what it is made of
     */
    public record Made(DocumentId id, NewDocument wanted, TakenFile file) {
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
     * Takes the files of documents out of the inbox. The documents are to be {@linkplain #add added} in the same transaction.
     *
     * @param wanted each file at most once
     * @return in the order asked; empty where the file is not in that inbox (any more)
     */
    public List<Optional<Made>> take(List<NewDocument> wanted) {
        Map<ReceivedId, TakenFile> files = received.takeAll(wanted.stream().collect(Collectors.toMap(NewDocument::file, NewDocument::region)));
        return wanted.stream().map(document -> Optional.ofNullable(files.get(document.file()))
                .map(file -> new Made(new DocumentId(NewId.next()), document, file))).toList();
    }

    /** Adds the documents. */
    public void add(List<Made> made) {
        Map<DocumentId, NewDocument> documents = new LinkedHashMap<>();
        made.forEach(one -> documents.put(one.id(), one.wanted()));
        repository.addAll(documents, made.stream().collect(Collectors.toMap(one -> one.wanted().file(), Made::file)));
    }
}
