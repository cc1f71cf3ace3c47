package se.samdiarium.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samdiarium.access.RegionCode;
import se.samdiarium.audit.Traceable;
import se.samdiarium.signing.RoundId;

/**
 * An agreement as shown.
 *
 * @param id         id
 * @param title      title
 * @param host       the region that leads
 * @param state      how far it has come
 * @param since      day it came there
 * @param terms      from when and until when it holds
 * @param steps      the road
 * @param blockers   what is waited for now
 * @param texts      those the caller may see, in order
 * @param decided    the text that was sent for decision
 * @param due        last day for decisions
 * @param remiss     id of the last remiss
 * @param round      the round that runs, or is complete; else the last withdrawn one
 * @param parties    the regions, by code
 * @param events     what has happened, newest first
 * @param amends     the agreement this one amends
 * @param amendments the agreements that amend this one
 */
public record AgreementView(AgreementId id, String title, RegionCode host, AgreementState state, Optional<LocalDate> since, Terms terms,
        List<RoadStep> steps, List<Blocker> blockers, List<AgreementText> texts, Optional<AgreementText> decided, Optional<LocalDate> due,
        Optional<String> remiss, Optional<RoundId> round, List<PartyView> parties, List<AgreementEvent> events, Optional<AgreementId> amends,
        List<AgreementId> amendments) implements Traceable {

    /** The region's part. */
    public Optional<PartyView> of(RegionCode region) {
        return parties.stream().filter(party -> party.region().equals(region)).findFirst();
    }

    @Override
    public String trace() {
        return id.trace();
    }
}
