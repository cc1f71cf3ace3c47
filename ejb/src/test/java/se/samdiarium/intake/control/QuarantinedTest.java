package se.samdiarium.intake.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.intake.QuarantineState;
import se.samdiarium.intake.QuarantineView;
import se.samdiarium.intake.RoundResult;
import se.samdiarium.platform.Refusal;

/** What cannot be taken stays in the mailbox, and is told of. */
class QuarantinedTest extends WithMailbox {

    @Test
    @DisplayName("I1.4 a letter with a marked attachment stays in the mailbox; none of its bytes are kept, of no part")
    void marked() throws Exception {
        rig.deliver(Letters.letter(Letters.id(), "Underlag", Letters.attachment("ofarlig.txt", "Avtal"),
                Letters.attachment("plan.txt", "KVALIFICERAT HEMLIG\nPlan")));
        QuarantineView parked = parkedAs("document.security-classified");
        assertThat(parked.reason().text(Locale.of("sv")).found()).contains("plan.txt", "KVALIFICERAT HEMLIG");
        assertThat(bytesOnDisk()).isZero();
        assertThat(rig.read()).as("not tried again by itself").extracting(RoundResult::quarantined, RoundResult::more).containsExactly(0, false);
    }

    @Test
    @DisplayName("I1.4 a letter with an archive bomb stays in the mailbox, and the letters after it are filed")
    void bomb() throws Exception {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
            out.write(new byte[3_000_000]);
        }
        rig.deliver(Letters.letter(Letters.id(), "Bomb", Letters.attachment("filename=bomb.docx", zip.toByteArray())));
        rig.deliver(Letters.head(Letters.id(), "Efter") + "\nHej\n");
        assertThat(rig.read()).extracting(RoundResult::filed, RoundResult::quarantined).containsExactly(1, 1);
        assertThat(waiting().getFirst().reason().code()).isEqualTo("document.archive-bomb");
    }

    @Test
    @DisplayName("I1.7 a letter over the limit is not even fetched")
    void tooLarge() throws Exception {
        rig.deliver(Letters.letter(Letters.id(), "Stor", Letters.text("x".repeat((int) MailRig.MOST))));
        QuarantineView parked = parkedAs("intake.message-too-large");
        assertThat(parked.size()).isGreaterThan(MailRig.MOST);
        assertThat(parked.sender()).isEqualTo("registrator@skane.example");
        rig.retry(parked.id());
        rig.read();
        assertThat(rig.quarantine.get(parked.id(), MailRig.UPPSALA).attempts()).isEqualTo(2);
    }

    @Test
    @DisplayName("I1.7 more attachments than allowed, nesting without end and endless header lines are left in the mailbox")
    void bounded() throws Exception {
        String part = Letters.attachment("a.txt", "a");
        rig.deliver(Letters.letter(Letters.id(), "Många", part, part, part, part, part, part));
        StringBuilder nested = new StringBuilder(Letters.head(Letters.id(), "Djup"));
        for (int i = 0; i < 40; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
        }
        rig.deliver(nested.append("\nslut\n").toString());
        rig.deliver(Letters.head(Letters.id(), "Gränser") + "Content-Type: multipart/mixed; boundary=x\n\n"
                + "--x\n\na\n".repeat(25_000) + "--x--\n");
        assertThat(rig.read().quarantined()).isEqualTo(3);
        assertThat(waiting()).extracting(each -> each.reason().code()).containsOnly("intake.too-many-parts");
        assertThat(rig.inFolder()).isEqualTo(3);
    }

    @Test
    @DisplayName("I1.4 a letter that breaks MIME is filed whole when it can be, and otherwise left and told of")
    void brokenMime() throws Exception {
        rig.deliver(Letters.head(Letters.id(), "Utan slut") + "Content-Type: multipart/mixed; boundary=x\n\n--x\n"
                + Letters.attachment("a.txt", "hel"));
        rig.deliver(Letters.head(Letters.id(), "Utan början") + "Content-Type: multipart/mixed; boundary=x\n\ningen del\n");
        rig.deliver(Letters.letter(Letters.id(), "Ej base64", "Content-Disposition: attachment; filename=a.txt\nContent-Transfer-Encoding: "
                + "base64\n\nå!!!"));
        rig.deliver(Letters.letter(Letters.id(), "Okänd kod", "Content-Disposition: attachment; filename=a.txt\nContent-Transfer-Encoding: "
                + "rövarspråk\n\nhej"));
        rig.deliver(Letters.head(Letters.id(), "Trasig typ") + "Content-Type: ;;;\n\nHej\n");
        RoundResult result = rig.read();
        assertThat(result.filed() + result.quarantined()).isEqualTo(5);
        assertThat(rig.mail()).extracting(each -> each.subject()).contains("Utan slut", "Trasig typ");
        assertThat(waiting()).extracting(each -> each.subject()).contains("Utan början", "Okänd kod");
        assertThat(waiting()).extracting(each -> each.reason().code()).containsOnly("intake.message-unreadable");
        assertThat(rig.inFolder()).isEqualTo(result.quarantined());
    }

    @Test
    @DisplayName("I1.4 tried again after the reason is gone, the letter is filed; then it no longer waits")
    void retried() throws Exception {
        rig.deliver(Letters.letter(Letters.id(), "Igen", Letters.attachment("a.txt", "Avtal")));
        rig.deliver(Letters.head(Letters.id(), "Annat") + "\nHej\n");
        parkByHand("Igen");
        assertThat(rig.read().filed()).as("only the other one").isEqualTo(1);
        QuarantineView parked = waiting().getFirst();
        rig.retry(parked.id());
        assertThat(rig.read().filed()).isEqualTo(1);
        assertThat(rig.quarantine.get(parked.id(), MailRig.UPPSALA).state()).isEqualTo(QuarantineState.FILED);
        assertThat(rig.inFolder()).isZero();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> rig.retry(parked.id()));
        assertThat(refusal.code()).isEqualTo("intake.quarantine-decided");
    }

    @Test
    @DisplayName("I1.4 dismissed with a reason, the letter stays in the mailbox and is neither tried nor listed again")
    void dismissed() throws Exception {
        rig.deliver(Letters.letter(Letters.id(), "Underlag", Letters.attachment("plan.txt", "HEMLIG")));
        QuarantineView parked = parkedAs("document.security-classified");
        rig.quarantine.decide(parked.id(), QuarantineState.DISMISSED, Optional.of("Lämnad till säkerhetsskyddschefen"), "registrator");
        assertThat(rig.read()).extracting(RoundResult::filed, RoundResult::quarantined).containsExactly(0, 0);
        assertThat(waiting()).isEmpty();
        assertThat(rig.inFolder()).isEqualTo(1);
        assertThat(rig.quarantine.get(parked.id(), MailRig.UPPSALA).decision()).contains("Lämnad till säkerhetsskyddschefen");
    }

    @Test
    @DisplayName("I1.4 a letter that somebody takes out of the mailbox no longer waits")
    void gone() throws Exception {
        rig.deliver(Letters.letter(Letters.id(), "Underlag", Letters.attachment("plan.txt", "HEMLIG")));
        QuarantineView parked = parkedAs("document.security-classified");
        rig.folder("INBOX").deleteAllMessages();
        rig.read();
        assertThat(rig.quarantine.get(parked.id(), MailRig.UPPSALA).state()).isEqualTo(QuarantineState.GONE);
    }

    @Test
    @DisplayName("I1.9 the quarantine of a region is not seen by another")
    void otherRegion() throws Exception {
        rig.deliver(Letters.letter(Letters.id(), "Underlag", Letters.attachment("plan.txt", "HEMLIG")));
        QuarantineView parked = parkedAs("document.security-classified");
        assertThat(rig.quarantine.open(new RegionCode("12"))).isEmpty();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> rig.quarantine.get(parked.id(), new RegionCode("12")));
        assertThat(refusal.code()).isEqualTo("intake.quarantine-unknown");
    }

    @Test
    @DisplayName("I1.4 while no file can be read the letter just waits; it is not to blame")
    void extractionUnavailable() throws Exception {
        rig.deliver(Letters.head(Letters.id(), "Väntar") + "\nHej\n");
        rig.files.stopReading();
        assertThat(rig.read().fault()).hasValueSatisfying(fault -> assertThat(fault.code()).isEqualTo("document.extraction-unavailable"));
        assertThat(waiting()).isEmpty();
        assertThat(rig.inFolder()).isEqualTo(1);
    }

    private QuarantineView parkedAs(String code) throws Exception {
        int before = rig.inFolder();
        assertThat(rig.read().quarantined()).isEqualTo(1);
        assertThat(rig.inFolder()).as("untouched").isEqualTo(before);
        assertThat(rig.mail()).isEmpty();
        QuarantineView parked = waiting().getFirst();
        assertThat(parked.reason().code()).isEqualTo(code);
        return parked;
    }

    private void parkByHand(String subject) {
        rig.parkFirst(subject);
    }

    private List<QuarantineView> waiting() {
        return rig.quarantine.open(MailRig.UPPSALA).stream().filter(each -> each.mailbox().equals(rig.box().settings().name())).toList();
    }

    private long bytesOnDisk() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
