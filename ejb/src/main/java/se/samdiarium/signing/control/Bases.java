package se.samdiarium.signing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import se.samdiarium.access.Caller;
import se.samdiarium.access.RegionCode;
import se.samdiarium.ades.SealingKey;
import se.samdiarium.ades.SignatureGrid;
import se.samdiarium.ades.SigningRefused;
import se.samdiarium.ades.UnsuitableDocument;
import se.samdiarium.document.OpenedVersion;
import se.samdiarium.document.VersionView;
import se.samdiarium.document.boundary.Counterparts;
import se.samdiarium.organisation.RegionView;
import se.samdiarium.organisation.boundary.Organisation;
import se.samdiarium.signing.Base;
import se.samdiarium.signing.StartRound;

/**
 * The text that all sign: the chosen version with an empty signature field for each who is to sign, certified by the host's seal (DocMDP P=2), so
 * that every program must append and may only sign. Without a seal, or where the version bears signatures already, the version as it is.
 */
@ApplicationScoped
public class Bases {

    private final HostSeal seal;
    private final Trust trust;
    private final RoundHeads heads;
    private final Counterparts counterparts;
    private final Organisation organisation;
    private final Clock clock;

    @Inject
    Bases(HostSeal seal, Trust trust, RoundHeads heads, Counterparts counterparts, Organisation organisation, Clock clock) {
        this.seal = seal;
        this.trust = trust;
        this.heads = heads;
        this.counterparts = counterparts;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected Bases() {
        this(null, null, null, null, null, null);
    }

    /** Name of the field for a region's signature with this ordinal. */
    static String field(RegionCode region, int ordinal) {
        return "Region%s-%d".formatted(region, ordinal);
    }

    /** Makes the text of a round; asks the network, so no transaction may be open. */
    public Base of(StartRound command, RegionCode host, Caller by) {
        int source = heads.plain(command.document(), command.version());
        VersionView version = counterparts.version(command.document(), source, host);
        if (!seal.isSet()) {
            return Base.plain(source, version.sha256());
        }
        try (OpenedVersion opened = counterparts.open(command.document(), source, host)) {
            Path target = Files.createTempFile("base", ".pdf");
            try (SealingKey key = seal.open()) {
                trust.certification().certify(opened.file(), grid(command), key, clock.instant(), command.title(), target);
                Counterparts.Signed made = counterparts.append(command.document(), host, version, target, by);
                return new Base(made.version(), made.sha256(), true, source);
            } finally {
                Files.deleteIfExists(target);
            }
        } catch (UnsuitableDocument unsuitable) {
            if (unsuitable.reason() == UnsuitableDocument.Reason.ALREADY_SIGNED) {
                return Base.plain(source, version.sha256());
            }
            throw SignatureFiles.translated(unsuitable);
        } catch (SigningRefused refused) {
            throw SignatureFiles.translated(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SignatureGrid grid(StartRound command) {
        int signers = command.policy().signersPerRegion();
        List<SignatureGrid.Box> boxes = organisation.regions().stream().filter(region -> command.regions().contains(region.code()))
                .flatMap(region -> IntStream.rangeClosed(1, signers).mapToObj(ordinal -> box(region, ordinal, signers))).toList();
        return SignatureGrid.onNewPage("Underskrifter: " + command.title(), boxes);
    }

    private static SignatureGrid.Box box(RegionView region, int ordinal, int signers) {
        return new SignatureGrid.Box(field(region.code(), ordinal), signers == 1 ? region.name() : region.name() + " " + ordinal);
    }
}
