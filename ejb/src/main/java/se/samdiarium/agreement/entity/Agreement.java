package se.samdiarium.agreement.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import se.samdiarium.access.RegionCode;
import se.samdiarium.agreement.AgreementEvent;
import se.samdiarium.agreement.AgreementId;
import se.samdiarium.agreement.AgreementState;
import se.samdiarium.agreement.AgreementText;
import se.samdiarium.agreement.EventKind;
import se.samdiarium.agreement.GiveNotice;
import se.samdiarium.agreement.NewAgreement;
import se.samdiarium.agreement.Terms;
import se.samdiarium.agreement.TextKind;
import se.samdiarium.document.VersionRef;
import se.samdiarium.platform.NewId;
import se.samdiarium.platform.Refusal;

/**
 * An agreement with its texts and what has happened to it. Each verb gives it as it is after it, with one event more; none sets a state.
 *
 * @param id      id
 * @param title   title
 * @param host    the region that leads
 * @param amends  the agreement it amends
 * @param parties the regions
 * @param terms   from when and until when it holds
 * @param texts   in order
 * @param events  in the order they were recorded
 */
public record Agreement(AgreementId id, String title, RegionCode host, Optional<AgreementId> amends, Set<RegionCode> parties, Terms terms,
        List<AgreementText> texts, List<AgreementEvent> events) {

    /** How far it may have come for its text to be sent on remiss. */
    public static final Set<AgreementState> OPEN_TO_REMISS = Set.of(AgreementState.DRAFT, AgreementState.ON_REMISS, AgreementState.REVISED);

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_REASON = 1_000;
    private static final int LEAST_PARTIES = 2;
    private static final Set<AgreementState> BEFORE_SIGNING = EnumSet.range(AgreementState.DRAFT, AgreementState.DECIDING);

    /** Keeps its own copies. */
    public Agreement {
        parties = new TreeSet<>(parties);
        texts = List.copyOf(texts);
        events = List.copyOf(events);
    }

    /**
     * Who does it, and when.
     *
     * @param at    now
     * @param by    user name
     * @param today today
     */
    public record Doing(Instant at, String by, LocalDate today) {
    }

    /**
     * A new one, with nothing but its parties.
     *
     * @throws Refusal {@code agreement.title-missing, .parties-missing, .in-future}
     */
    public static Agreement begin(NewAgreement command, RegionCode host, Doing doing) {
        String title = command.title() == null ? "" : command.title().strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new Refusal(Refusal.Kind.INVALID, "agreement.title-missing", title.length(), LONGEST_TITLE);
        }
        if (command.parties().size() < LEAST_PARTIES) {
            throw new Refusal(Refusal.Kind.INVALID, "agreement.parties-missing", command.parties().size(), LEAST_PARTIES);
        }
        Agreement empty = new Agreement(new AgreementId(NewId.next()), title, host, command.amends(), command.parties(), Terms.OPEN, List.of(),
                List.of());
        return empty.with(event(EventKind.CREATED, command.on(), doing, title));
    }

    /**
     * A text is added.
     *
     * @param now how far it has come
     * @throws Refusal {@code agreement.not-now, .revised-without-remiss, .text-there, .in-future}
     */
    public Agreement addText(VersionRef text, TextKind kind, LocalDate on, AgreementState now, Doing doing) {
        requireNow(BEFORE_SIGNING, now);
        if (kind == TextKind.REVISED && last(EventKind.SENT_ON_REMISS).isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "agreement.revised-without-remiss", title);
        }
        if (texts.stream().anyMatch(each -> each.text().equals(text) && each.kind() == kind)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "agreement.text-there", text.number());
        }
        AgreementText added = new AgreementText(texts.size() + 1, text, kind);
        List<AgreementText> all = new ArrayList<>(texts);
        all.add(added);
        AgreementEvent event = about(event(EventKind.TEXT_ADDED, on, doing, ""), Optional.empty(), Optional.of(added.position()), Optional.empty(),
                Optional.empty());
        return new Agreement(id, title, host, amends, parties, terms, all, events).with(event);
    }

    /**
     * It is sent on remiss.
     *
     * @param consultation the remiss; empty for one that was held elsewhere
     * @param lastDay      for answers; not before the day it was sent
     * @throws Refusal {@code agreement.not-now, .text-missing, .in-future, .days-order}
     */
    public Agreement sentOnRemiss(Optional<UUID> consultation, LocalDate on, LocalDate lastDay, AgreementState now, Doing doing) {
        requireNow(OPEN_TO_REMISS, now);
        if (texts.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "agreement.text-missing", title);
        }
        requireOrder(on, lastDay);
        return with(about(event(EventKind.SENT_ON_REMISS, on, doing, ""), Optional.empty(), Optional.of(texts.size()), consultation,
                Optional.of(lastDay)));
    }

    /**
     * The final text is sent to the regions for decision; that text is now what they decide on.
     *
     * @param lastDay for decisions; not before the day it was sent
     * @throws Refusal {@code agreement.not-now, .in-future, .days-order}
     */
    public Agreement sentForDecision(LocalDate on, LocalDate lastDay, AgreementState now, Doing doing) {
        requireNow(EnumSet.of(AgreementState.FINAL), now);
        requireOrder(on, lastDay);
        int position = texts.stream().filter(text -> text.kind() == TextKind.FINAL).mapToInt(AgreementText::position).max().orElseThrow();
        return with(about(event(EventKind.SENT_FOR_DECISION, on, doing, ""), Optional.empty(), Optional.of(position), Optional.empty(),
                Optional.of(lastDay)));
    }

    /**
     * From when and until when it holds, as its text says.
     *
     * @throws Refusal {@code agreement.days-order, .notice-months}
     */
    public Agreement withTerms(Terms said, Doing doing) {
        if (said.startsOn().isPresent() && said.endsOn().isPresent()) {
            requireOrder(said.startsOn().orElseThrow(), said.endsOn().orElseThrow());
        }
        if (said.noticeMonths().filter(months -> months < 0 || months > 120).isPresent()) {
            throw new Refusal(Refusal.Kind.INVALID, "agreement.notice-months", said.noticeMonths().orElseThrow());
        }
        String detail = "Första dag %s, sista dag %s, uppsägningstid i månader %s".formatted(
                said.startsOn().map(LocalDate::toString).orElse("–"), said.endsOn().map(LocalDate::toString).orElse("–"),
                said.noticeMonths().map(String::valueOf).orElse("–"));
        return new Agreement(id, title, host, amends, parties, said, texts, events).with(event(EventKind.TERMS_SET, doing.today(), doing, detail));
    }

    /**
     * The host lets a region sign without its decision.
     *
     * @throws Refusal {@code agreement.not-a-party, .not-now, .reason-missing}
     */
    public Agreement override(RegionCode region, String reason, Doing doing) {
        requireParty(region);
        requireSent();
        return with(about(event(EventKind.GATE_OVERRIDDEN, doing.today(), doing, reason(reason)), Optional.of(region), Optional.empty(),
                Optional.empty(), Optional.empty()));
    }

    /**
     * The conditions of a region's decision are accepted.
     *
     * @param decision the decision that has them
     * @throws Refusal {@code agreement.not-a-party, .reason-missing}
     */
    public Agreement acceptConditions(RegionCode region, UUID decision, String note, Doing doing) {
        requireParty(region);
        requireSent();
        return with(about(event(EventKind.CONDITIONS_ACCEPTED, doing.today(), doing, reason(note)), Optional.of(region), Optional.empty(),
                Optional.of(decision), Optional.empty()));
    }

    /**
     * A region gives notice.
     *
     * @param number diary number of the notice
     * @throws Refusal {@code agreement.not-a-party, .not-now, .notice-there, .notice-too-short, .in-future, .days-order}
     */
    public Agreement giveNotice(GiveNotice command, String number, AgreementState now, Doing doing) {
        requireParty(command.region());
        requireNow(EnumSet.of(AgreementState.IN_FORCE, AgreementState.AMENDED), now);
        if (notices().stream().anyMatch(event -> event.region().equals(Optional.of(command.region())))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "agreement.notice-there", command.region());
        }
        requireOrder(command.on(), command.effective());
        LocalDate earliest = command.on().plusMonths(terms.noticeMonths().orElse(0));
        if (command.effective().isBefore(earliest)) {
            throw new Refusal(Refusal.Kind.INVALID, "agreement.notice-too-short", command.effective(), earliest, terms.noticeMonths().orElse(0));
        }
        return with(about(event(EventKind.NOTICE_GIVEN, command.on(), doing, number), Optional.of(command.region()), Optional.empty(),
                Optional.of(command.document().value()), Optional.of(command.effective())));
    }

    /** The text at this position. */
    public AgreementText text(int position) {
        return texts.get(position - 1);
    }

    /** The text the regions decide on: that of the last dispatch, unless a newer text has come since. */
    public Optional<AgreementText> decided() {
        return sent().map(event -> text(event.position().orElseThrow()));
    }

    /** The dispatch that holds. */
    public Optional<AgreementEvent> sent() {
        Optional<AgreementEvent> sent = last(EventKind.SENT_FOR_DECISION);
        boolean overtaken = last(EventKind.TEXT_ADDED).filter(added -> {
            TextKind kind = text(added.position().orElseThrow()).kind();
            return kind == TextKind.FINAL || kind == TextKind.REVISED;
        }).filter(added -> sent.filter(dispatch -> events.indexOf(dispatch) < events.indexOf(added)).isPresent()).isPresent();
        return overtaken ? Optional.empty() : sent;
    }

    /** The last override for a region since the dispatch that holds. */
    public Optional<AgreementEvent> overrideOf(RegionCode region) {
        return sinceSent(EventKind.GATE_OVERRIDDEN, region);
    }

    /** The last acceptance of this decision's conditions. */
    public Optional<AgreementEvent> acceptanceOf(RegionCode region, UUID decision) {
        return sinceSent(EventKind.CONDITIONS_ACCEPTED, region).filter(event -> event.reference().equals(Optional.of(decision)));
    }

    /** Notices given. */
    public List<AgreementEvent> notices() {
        return events.stream().filter(event -> event.kind() == EventKind.NOTICE_GIVEN).toList();
    }

    /** The last event of this kind. */
    public Optional<AgreementEvent> last(EventKind kind) {
        return events.stream().filter(event -> event.kind() == kind).reduce((earlier, later) -> later);
    }

    private Optional<AgreementEvent> sinceSent(EventKind kind, RegionCode region) {
        return sent().flatMap(dispatch -> events.stream().skip(events.indexOf(dispatch))
                .filter(event -> event.kind() == kind && event.region().equals(Optional.of(region))).reduce((earlier, later) -> later));
    }

    private Agreement with(AgreementEvent event) {
        List<AgreementEvent> all = new ArrayList<>(events);
        all.add(event);
        return new Agreement(id, title, host, amends, parties, terms, texts, all);
    }

    private static AgreementEvent event(EventKind kind, LocalDate on, Doing doing, String detail) {
        if (on.isAfter(doing.today())) {
            throw new Refusal(Refusal.Kind.INVALID, "agreement.in-future", on, doing.today());
        }
        return new AgreementEvent(kind, on, doing.at(), doing.by(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), detail);
    }

    private static AgreementEvent about(AgreementEvent it, Optional<RegionCode> region, Optional<Integer> position, Optional<UUID> reference,
            Optional<LocalDate> until) {
        return new AgreementEvent(it.kind(), it.on(), it.at(), it.by(), region, position, reference, until, it.detail());
    }

    private void requireNow(Set<AgreementState> fit, AgreementState now) {
        if (!fit.contains(now)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "agreement.not-now", title, now);
        }
    }

    private void requireSent() {
        if (sent().isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "agreement.not-sent", title);
        }
    }

    private void requireParty(RegionCode region) {
        if (!parties.contains(region)) {
            throw new Refusal(Refusal.Kind.INVALID, "agreement.not-a-party", region, title);
        }
    }

    private static void requireOrder(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new Refusal(Refusal.Kind.INVALID, "agreement.days-order", last, first);
        }
    }

    private static String reason(String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refusal(Refusal.Kind.INVALID, "agreement.reason-missing", reason.length(), LONGEST_REASON);
        }
        return reason;
    }
}
