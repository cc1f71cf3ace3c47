package se.samdiarium.preservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.Addressees;
import se.samdiarium.organisation.MandateHolder;
import se.samdiarium.organisation.boundary.MandateHolders;
import se.samdiarium.post.Letter;
import se.samdiarium.post.boundary.OutgoingMail;
import se.samdiarium.signing.RoundView;

/** Letters that tell a region that its copy is there, with a link; to those who may sign or register for it and whose address is known. */
@ApplicationScoped
public class CompletionLetters {

    private final OutgoingMail mail;
    private final MandateHolders holders;
    private final Addressees addressees;
    private final Clock clock;
    private final String address;

    /**
     * @param address address of the application, for links in letters; setting {@code samdiarium.base-uri}, default {@code http://localhost:8080}
     */
    @Inject
    CompletionLetters(OutgoingMail mail, MandateHolders holders, Addressees addressees, Clock clock,
            @ConfigProperty(name = "samdiarium.base-uri", defaultValue = "http://localhost:8080") String address) {
        this.mail = mail;
        this.holders = holders;
        this.addressees = addressees;
        this.clock = clock;
        this.address = address;
    }

    /** For the container's proxy. */
    protected CompletionLetters() {
        this(null, null, null, null, null);
    }

    /** Writes the letters in the running transaction; they are sent after it. @return how many; none without a mail server */
    @Transactional(Transactional.TxType.MANDATORY)
    public int send(RoundView round, RegionCode region) {
        Stream<String> signing = holders.of(region, LocalDate.now(clock)).stream().map(MandateHolder::email).flatMap(Optional::stream);
        List<String> addresses = Stream.concat(signing, addressees.of(region, Right.REGISTER).stream()).distinct().toList();
        return (int) addresses.stream().filter(to -> mail.append(letter(round, to))).count();
    }

    private Letter letter(RoundView round, String to) {
        return new Letter(to, "Alla regioner har undertecknat: " + round.title(), """
                Hej,

                alla regioner har nu undertecknat:
                %s

                Er kopia finns här: avtalspaketet med alla underskrivna exemplar, och ett intyg på en sida.
                %s/paket?runda=%s

                Det här brevet skickas av Samdiarium och kan inte besvaras.
                """.formatted(round.title(), address, round.id()));
    }
}
