package se.samdiarium.agreement.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import se.samdiarium.access.Caller;
import se.samdiarium.agreement.AgreementId;
import se.samdiarium.agreement.GiveNotice;
import se.samdiarium.agreement.entity.Agreement;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.DocumentEntry;
import se.samdiarium.registry.boundary.Diary;

/** Notices of termination: each rests on a registered document. */
@ApplicationScoped
public class Notices {

    private final AgreementRepository agreements;
    private final Overview overview;
    private final Diary diary;
    private final Clock clock;

    @Inject
    Notices(AgreementRepository agreements, Overview overview, Diary diary, Clock clock) {
        this.agreements = agreements;
        this.overview = overview;
        this.diary = diary;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Notices() {
        this(null, null, null, null);
    }

    /** Records it. */
    public Agreement give(AgreementId id, GiveNotice command, Caller by) {
        Agreement before = agreements.lock(id);
        String number = diary.entriesOf(command.document()).stream().filter(entry -> by.isOf(entry.region())).map(DocumentEntry::number).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "agreement.notice-not-registered", command.document()));
        Agreement after = before.giveNotice(command, number, overview.road(before).state(),
                new Agreement.Doing(clock.instant(), by.username(), LocalDate.now(clock)));
        agreements.put(before, after);
        return after;
    }
}
