package se.samdiarium.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.MadeDocument;
import se.samdiarium.document.NewDocument;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.TakenFile;
import se.samdiarium.document.control.DocumentRepository;
import se.samdiarium.document.control.ReceivedFiles;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.boundary.Sql;

/** For the diary: documents made of received files, many at once, in the running transaction. The caller has asked for the right. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NewDocuments {

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
     * To take the files of documents out of the inbox. The documents are to be {@linkplain #add added} in the same transaction.
     *
     * @param wanted each file at most once
     * @return in the order asked; empty where the file is not in that inbox (any more)
     */
    public Sql.Asked<List<Optional<MadeDocument>>> taking(List<NewDocument> wanted) {
        Sql.Asked<Map<ReceivedId, TakenFile>> files = received.taking(
                wanted.stream().collect(Collectors.toMap(NewDocument::file, NewDocument::region)));
        return files.then(taken -> wanted.stream().map(document -> Optional.ofNullable(taken.get(document.file()))
                .map(file -> new MadeDocument(new DocumentId(NewId.next()), document, file))).toList());
    }

    /** Adds the documents. */
    public void add(List<MadeDocument> made) {
        repository.addAll(made);
    }
}
