package se.samdiarium.registry.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.SecrecyMarking;

/** {@link Secrecy} in the columns that a case and an entry have in common. */
@Embeddable
public class KeptSecret {

    @Column(name = "secrecy_provision")
    private String provision;
    @Column(name = "secrecy_date")
    private LocalDate date;
    @Column(name = "secrecy_authority")
    private String authority;
    @Column(name = "public_title")
    private String publicTitle;

    /** For JPA. */
    protected KeptSecret() {
    }

    KeptSecret(Secrecy secrecy) {
        this.provision = secrecy.marking().map(SecrecyMarking::provision).orElse(null);
        this.date = secrecy.marking().map(SecrecyMarking::date).orElse(null);
        this.authority = secrecy.marking().map(SecrecyMarking::authority).orElse(null);
        this.publicTitle = secrecy.publicTitle().orElse(null);
    }

    /** @param kept null when all columns are, as JPA has it */
    static Secrecy secrecy(KeptSecret kept, String publicCorrespondent) {
        return (kept == null ? new KeptSecret() : kept).secrecy(publicCorrespondent);
    }

    private Secrecy secrecy(String publicCorrespondent) {
        return new Secrecy(Optional.ofNullable(provision).map(code -> new SecrecyMarking(code, date, authority)),
                Optional.ofNullable(publicTitle), Optional.ofNullable(publicCorrespondent));
    }

    void into(Map<String, Object> row) {
        row.put("secrecy_provision", provision);
        row.put("secrecy_date", date);
        row.put("secrecy_authority", authority);
        row.put("public_title", publicTitle);
    }
}
