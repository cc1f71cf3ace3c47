package se.samdiarium.registry.boundary;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samdiarium.access.RegionCode;
import se.samdiarium.access.Requires;
import se.samdiarium.access.Right;
import se.samdiarium.access.boundary.CurrentCaller;
import se.samdiarium.document.ReceivedFileView;
import se.samdiarium.document.ReceivedId;
import se.samdiarium.document.ReceivedText;
import se.samdiarium.document.boundary.Receiving;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.UseCase;
import se.samdiarium.registry.Duplicate;
import se.samdiarium.registry.Proposal;
import se.samdiarium.registry.ReceivedDraft;
import se.samdiarium.registry.control.Duplicates;
import se.samdiarium.registry.control.Proposals;

/** Received files as drafts of entries: what could be read from them, and what they may be copies of. */
@UseCase
public class Drafts {

    private static final int CORRESPONDENTS = 100;

    private final Receiving receiving;
    private final Proposals proposals;
    private final Duplicates duplicates;
    private final CurrentCaller current;
    private final Clock clock;

    @Inject
    Drafts(Receiving receiving, Proposals proposals, Duplicates duplicates, CurrentCaller current, Clock clock) {
        this.receiving = receiving;
        this.proposals = proposals;
        this.duplicates = duplicates;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Drafts() {
        this(null, null, null, null, null);
    }

    /** The inbox of the caller's region, newest first. */
    @Requires(Right.REGISTER)
    public List<ReceivedDraft> inbox() {
        RegionCode region = current.get().actingRegion();
        List<ReceivedText> texts = receiving.texts();
        List<Proposal> read = proposals.of(texts, region, LocalDate.now(clock));
        Map<ReceivedFileView, List<Duplicate>> same = duplicates.sameBytes(region, texts.stream().map(ReceivedText::file).toList());
        return Stream.iterate(0, i -> i < texts.size(), i -> i + 1)
                .map(i -> new ReceivedDraft(texts.get(i).file(), read.get(i), same.get(texts.get(i).file()))).toList();
    }

    /**
     * What could be read from a received file of the caller's region.
     *
     * @throws Refusal {@code document.received-unknown}
     */
    @Requires(Right.REGISTER)
    public Proposal proposal(ReceivedId id) {
        return proposals.of(List.of(receiving.text(id)), current.get().actingRegion(), LocalDate.now(clock)).getFirst();
    }

    /**
     * What the caller's region has already that a received file may be a copy of: the same bytes, or the same sender or recipient on the
     * same day.
     *
     * @param correspondent sender or recipient that is going to be registered
     * @param day           day that is going to be registered
     * @throws Refusal {@code document.received-unknown}
     */
    @Requires(Right.REGISTER)
    public List<Duplicate> duplicates(ReceivedId id, Optional<String> correspondent, LocalDate day) {
        RegionCode region = current.get().actingRegion();
        ReceivedFileView file = receiving.received(id);
        List<Duplicate> same = duplicates.sameBytes(region, receiving.inbox()).get(file);
        Stream<Duplicate> alike = correspondent.filter(name -> !name.isBlank()).stream()
                .flatMap(name -> duplicates.sameCorrespondentAndDay(region, name, day).stream())
                .filter(entry -> same.stream().noneMatch(other -> other.id().equals(entry.id())));
        return Stream.concat(same.stream(), alike).toList();
    }

    /**
     * Lets a registration pass only when the registrar has seen all it may be a copy of and chosen to go on.
     *
     * @param accepted ids of the {@linkplain Duplicate duplicates} shown and accepted
     * @throws Refusal {@code registry.duplicate-unconfirmed}, {@code document.received-unknown}
     */
    @Requires(Right.REGISTER)
    public void requireAccepted(ReceivedId id, Optional<String> correspondent, LocalDate day, Set<UUID> accepted) {
        String unseen = duplicates(id, correspondent, day).stream().filter(duplicate -> !accepted.contains(duplicate.id()))
                .map(duplicate -> duplicate.number().isEmpty() ? duplicate.title() : duplicate.number()).collect(Collectors.joining(", "));
        if (!unseen.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "registry.duplicate-unconfirmed", unseen);
        }
    }

    /** Senders and recipients of the newest entries of the caller's region, the latest first. */
    @Requires(Right.REGISTER)
    public List<String> correspondents() {
        return duplicates.correspondents(current.get().actingRegion(), CORRESPONDENTS);
    }
}
