package se.samdiarium.registry.control;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samdiarium.platform.Refusal;
import se.samdiarium.registry.OpenCase;
import se.samdiarium.registry.RegisterEntry;
import se.samdiarium.registry.Secrecy;
import se.samdiarium.registry.Series;
import se.samdiarium.registry.entity.CaseFile;
import se.samdiarium.registry.entity.DiaryEntry;

/** What the register asks of an order before anything is written; the pick lists are read once for all orders of a batch. */
final class RegisterRules {

    private final List<Series> series;
    private final CaseRepository cases;
    private final Instant now;
    private final Set<String> types;
    private Set<String> provisions;

    RegisterRules(List<Series> series, CaseRepository cases, Instant now) {
        this.series = series;
        this.cases = cases;
        this.now = now;
        this.types = cases.types().keySet();
    }

    /** Checks the order and makes what it asks for, still without case, bytes and number. */
    void prepare(Work work) {
        work.order.entry().ifPresent(entry -> work.data = data(work, entry));
        if (work.order.where() instanceof Order.New opening) {
            open(work, opening);
        }
    }

    private void open(Work work, Order.New opening) {
        OpenCase command = opening.command();
        work.series = seriesOf(command);
        if (!work.series.region().equals(work.order.diary())) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "registry.other-regions-diary", work.series.prefix(), work.series.region());
        }
        requireProvision(command.secrecy());
        command.classification().ifPresent(this::requireClass);
        work.caseFile = CaseFile.open(opening.file(), command, work.series.region(), work.order.caller().username(), now);
    }

    private Series seriesOf(OpenCase command) {
        List<Series> ofAuthority = series.stream().filter(one -> one.authority().equals(command.authority())).toList();
        if (ofAuthority.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "organisation.authority-unknown", command.authority());
        }
        return ofAuthority.stream().filter(Series::open)
                .filter(one -> command.series().map(one.prefix()::equals).orElse(one.usual())).findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "registry.series-unknown", command.series().orElse("-"), prefixes(ofAuthority)));
    }

    private static String prefixes(List<Series> series) {
        return series.stream().filter(Series::open).map(Series::prefix).collect(Collectors.joining(", "));
    }

    private DiaryEntry.Data data(Work work, RegisterEntry entry) {
        if (!entry.notSecurityClassified()) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.declaration-missing");
        }
        requirePast(entry.date());
        requireType(entry.type());
        requireProvision(entry.secrecy());
        return new DiaryEntry.Data(work.order.id(), entry.title(), entry.direction(), entry.type(), entry.date(), entry.correspondent(),
                entry.note(), entry.secrecy());
    }

    void requirePast(LocalDate date) {
        LocalDate today = LocalDate.ofInstant(now, DiaryEntry.SWEDEN);
        if (date.isAfter(today)) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.date-in-future", date, today);
        }
    }

    void requireType(String type) {
        if (!types.contains(type)) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.type-unknown", String.valueOf(type));
        }
    }

    void requireProvision(Secrecy secrecy) {
        secrecy.marking().filter(marking -> marking.provision() != null && marking.date() != null).ifPresent(marking -> {
            requirePast(marking.date());
            if (provisions == null) {
                provisions = cases.provisions();
            }
            if (!provisions.contains(marking.provision())) {
                throw new Refusal(Refusal.Kind.INVALID, "registry.provision-unknown", marking.provision());
            }
        });
    }

    void requireClass(UUID id) {
        if (!cases.hasClass(id)) {
            throw new Refusal(Refusal.Kind.INVALID, "registry.classification-unknown", id);
        }
    }
}
