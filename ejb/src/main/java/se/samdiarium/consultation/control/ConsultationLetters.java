package se.samdiarium.consultation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.Addressees;
import se.samdiarium.consultation.ConsultationView;
import se.samdiarium.consultation.ConsulteeView;
import se.samdiarium.post.Enclosure;
import se.samdiarium.post.Letter;
import se.samdiarium.post.boundary.OutgoingMail;

/** Letters to those who are asked: to the people of a region who write its answers and have an address, and to the address of others. */
@ApplicationScoped
public class ConsultationLetters {

    private static final String END = """

            Det här brevet skickas av Samdiarium och kan inte besvaras.
            """;
    private static final int LONGEST_SUBJECT = 200;

    private final OutgoingMail mail;
    private final Addressees addressees;
    private final EnclosedDocuments documents;
    private final ConsultationKeys keys;
    private final String address;

    /**
     * @param address address of the application, for links in letters; setting {@code samdiarium.base-uri}, default {@code http://localhost:8080}
     */
    @Inject
    ConsultationLetters(OutgoingMail mail, Addressees addressees, EnclosedDocuments documents, ConsultationKeys keys,
            @ConfigProperty(name = "samdiarium.base-uri", defaultValue = "http://localhost:8080") String address) {
        this.mail = mail;
        this.addressees = addressees;
        this.documents = documents;
        this.keys = keys;
        this.address = address;
    }

    /** For the container's proxy. */
    protected ConsultationLetters() {
        this(null, null, null, null, null);
    }

    /** Whether there is a mail server. */
    public boolean isOn() {
        return mail.isOn();
    }

    /** How the documents of a consultation go with its letters. */
    public EnclosedDocuments.Sorted sorted(ConsultationView consultation) {
        return EnclosedDocuments.sorted(documents.of(consultation), mail.mostEnclosed());
    }

    /** Where a consultee is reached; nowhere when no address is known. */
    public List<String> addresses(ConsulteeView consultee) {
        return consultee.region().map(region -> addressees.of(region, Right.PREPARE)).orElseGet(() -> consultee.email().stream().toList());
    }

    /** Tells that the consultation is out. @return how many letters */
    @Transactional(Transactional.TxType.MANDATORY)
    public int sent(ConsultationView consultation, ConsulteeView to, String host) {
        return write(consultation, to, "Remiss: ", """
                Hej,

                %s skickar på remiss:
                %s

                Sista svarsdag är %s.
                """.formatted(host, consultation.title(), to.time().until()) + letter(consultation), true);
    }

    /** Reminds. @return how many letters */
    @Transactional(Transactional.TxType.MANDATORY)
    public int reminder(ConsultationView consultation, ConsulteeView to, String host) {
        return write(consultation, to, "Påminnelse om remiss: ", """
                Hej,

                %s påminner om remissen:
                %s

                Vi har inte fått något svar från %s. Sista svarsdag är %s. Även den som avstår eller inte har några synpunkter får gärna svara det.
                """.formatted(host, consultation.title(), to.name(), to.time().until()), true);
    }

    /** Tells that more time is given. @return how many letters */
    @Transactional(Transactional.TxType.MANDATORY)
    public int extension(ConsultationView consultation, ConsulteeView to, LocalDate until, String reason, String host) {
        return write(consultation, to, "Anstånd i remiss: ", """
                Hej,

                %s ger %s anstånd med svaret på remissen:
                %s

                Ny sista svarsdag är %s.
                Skäl: %s
                """.formatted(host, to.name(), consultation.title(), until, reason), false);
    }

    private static String letter(ConsultationView consultation) {
        return consultation.letter().isEmpty() ? "" : "\n" + consultation.letter() + "\n";
    }

    private int write(ConsultationView consultation, ConsulteeView to, String about, String body, boolean withDocuments) {
        List<String> reached = mail.isOn() ? addresses(to) : List.of();
        if (reached.isEmpty()) {
            return 0;
        }
        String subject = about + consultation.title();
        EnclosedDocuments.Sorted sorted = withDocuments ? sorted(consultation) : EnclosedDocuments.Sorted.NONE;
        String whole = body + new EnclosedWords(address, to).of(sorted, keys) + where(consultation, to) + END;
        List<Enclosure> enclosures = sorted.enclosed().stream().map(part -> documents.enclosure(part, consultation.host())).toList();
        return (int) reached.stream().filter(each -> mail.append(new Letter(each,
                subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)), whole, enclosures))).count();
    }

    private String where(ConsultationView consultation, ConsulteeView to) {
        return to.region().isPresent() ? """

                Remissen, och platsen för ert svar, finns här:
                %s/remiss?id=%s
                """.formatted(address, consultation.id()) : """

                Svaret lämnar ni till registratorn hos den som skickar remissen.%s
                """.formatted(consultation.sent().map(sent -> " Ange diarienummer " + sent.entry() + ".").orElse(""));
    }
}
