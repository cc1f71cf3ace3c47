package se.samdiarium.preservation.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.document.DocumentId;
import se.samdiarium.document.Sha256;
import se.samdiarium.platform.Refusal;
import se.samdiarium.signing.AcceptedSignature;
import se.samdiarium.signing.Channel;
import se.samdiarium.signing.CounterpartState;
import se.samdiarium.signing.CounterpartView;
import se.samdiarium.signing.Dossier;
import se.samdiarium.signing.RoundForm;
import se.samdiarium.signing.RoundId;
import se.samdiarium.signing.RoundState;
import se.samdiarium.signing.RoundView;
import se.samdiarium.signing.SigningPolicy;
import se.samdiarium.signing.boundary.Dossiers;

/** Plays signing: rounds that are complete, and a package that is what was put into it. */
final class PlayedSigning extends Dossiers {

    private static final Instant SIGNED = Instant.parse("2026-11-21T09:30:00Z");

    private final PreservationWorld world;
    final List<Dossier> complete = new ArrayList<>();
    Refusal refusal;
    int packed;

    PlayedSigning(PreservationWorld world) {
        this.world = world;
    }

    @Override
    public List<RoundId> complete() {
        return complete.stream().map(dossier -> dossier.round().id()).toList();
    }

    @Override
    public Dossier dossier(RoundId round) {
        return complete.stream().filter(dossier -> dossier.round().id().equals(round)).findFirst().orElseThrow();
    }

    @Override
    public boolean seal(Path pdf, String reason, Path target) throws IOException {
        Files.writeString(target, "stämplat intyg");
        return true;
    }

    @Override
    public void pack(Dossier dossier, Path base, Map<RegionCode, Path> counterparts, Map<String, Path> attached, Path target) throws IOException {
        if (refusal != null) {
            throw refusal;
        }
        packed++;
        Files.writeString(target, "paket " + Files.readString(base) + counterparts.keySet() + attached.keySet());
    }

    /** Plays that Uppsala and Gotland have signed. */
    RoundId completeRound() {
        return completeRound(List.of(PreservationWorld.HOST, PreservationWorld.GOTLAND), List.of("a".repeat(64)));
    }

    /** Plays that these regions have signed, accepted by these sets of trusted lists. */
    RoundId completeRound(List<RegionCode> regions, List<String> trust) {
        RoundId id = world.round();
        DocumentId agreement = new DocumentId(world.database.sql().values(UUID.class, "select document_id from signing_round where id = ?1",
                id.value()).findFirst().orElseThrow());
        List<CounterpartView> parts = regions.stream().map(region -> part(id, region)).toList();
        RoundView round = new RoundView(id, "Avtal åäö", PreservationWorld.HOST, agreement, 1,
                new Sha256("c".repeat(64)), false, RoundForm.COUNTERPARTS, SigningPolicy.QUALIFIED, LocalDate.now(world.clock),
                world.clock.instant(), "anna", RoundState.COMPLETE, Optional.empty(), Optional.empty(), Optional.empty(), parts);
        complete.add(new Dossier(round, "QESIG", parts.stream().map(part -> new Dossier.Signed(part.region(), part.document().orElseThrow(),
                1)).toList(), List.of("Samdiarium strict 2"), trust));
        return id;
    }

    private CounterpartView part(RoundId round, RegionCode region) {
        DocumentId document = world.deposits.create(PreservationWorld.HOST, "Exemplar", world.made("exemplar " + region + round),
                Caller.product(PreservationWorld.HOST));
        AcceptedSignature signature = new AcceptedSignature(1, "Åsa Öberg", Optional.of(SIGNED), Optional.of("PAdES-BASELINE-LT"), "QESIG",
                Optional.of("Regiondirektör"), Optional.of("Reglemente"), Channel.REMOTE);
        return new CounterpartView(round, region, CounterpartState.SIGNED, false, Optional.of("Åsa Öberg"), Optional.of(SIGNED),
                Optional.of("PAdES-BASELINE-LT"), Optional.of("QESIG"), Optional.of(document), 1, Optional.empty(), Optional.empty(),
                List.of(signature));
    }
}
