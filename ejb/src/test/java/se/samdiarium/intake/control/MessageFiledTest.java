package se.samdiarium.intake.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.access.RegionCode;
import se.samdiarium.intake.MailView;
import se.samdiarium.intake.MailView.MailFile;
import se.samdiarium.intake.RoundResult;

/** Letters go from a real IMAP server to the inbox in a real database. */
class MessageFiledTest extends WithMailbox {

    @Test
    @DisplayName("I1.1 I1.3 a letter comes to the inbox octet for octet, its attachments beside it, and is moved to the processed folder")
    void filed() throws Exception {
        String id = Letters.id();
        byte[] raw = rig.deliver(Letters.letter(id, "=?ISO-8859-1?Q?Remissvar_om_h=E4lso-_och_sjukv=E5rd?=", Letters.text("Se bilagor."),
                Letters.attachment("svar.txt", "Vi tillstyrker."), Letters.attachment("bilaga.txt", "Kostnader")));
        assertThat(rig.read()).isEqualTo(new RoundResult(1, 0, 0, false, Optional.empty()));
        MailView mail = rig.mail().getFirst();
        assertThat(mail.messageId()).isEqualTo(id);
        assertThat(mail.sender()).isEqualTo("registrator@skane.example");
        assertThat(mail.senderName()).isEqualTo("Region Skåne");
        assertThat(mail.subject()).isEqualTo("Remissvar om hälso- och sjukvård");
        assertThat(mail.sentAt()).hasValueSatisfying(sent -> assertThat(sent).hasToString("2025-01-31T08:59:30Z"));
        assertThat(mail.sameId()).isFalse();
        assertThat(mail.files()).extracting(MailFile::fileName)
                .containsExactly("Remissvar om hälso- och sjukvård.eml", "svar.txt", "bilaga.txt");
        assertThat(rig.stored(mail.files().getFirst())).isEqualTo(raw);
        assertThat(rig.stored(mail.files().get(1))).asString(StandardCharsets.UTF_8).isEqualTo("Vi tillstyrker.");
        assertThat(inbox()).contains("svar.txt", "bilaga.txt");
        assertThat(rig.filed.of(mail.files().get(2).received(), MailRig.UPPSALA)).contains(mail);
        assertThat(rig.filed.of(mail.files().get(2).received(), new RegionCode("12"))).isEmpty();
        assertThat(rig.inFolder()).isZero();
        assertThat(rig.inProcessed()).isEqualTo(1);
        assertThat(temporary()).isZero();
    }

    @Test
    @DisplayName("I1.1 a letter without attachments is one file; two letters in one reading are two")
    void withoutAttachments() throws Exception {
        rig.deliver(Letters.head(Letters.id(), "Kort svar") + "\nVi avstår.\n");
        rig.deliver(Letters.head(Letters.id(), "") + "\nVi avstår också.\n");
        assertThat(rig.read().filed()).isEqualTo(2);
        assertThat(rig.mail()).flatExtracting(MailView::files).extracting(MailFile::fileName)
                .containsExactlyInAnyOrder("Kort svar.eml", "e-post.eml");
    }

    @Test
    @DisplayName("I1.1 a letter that is larger than one portion of the connection comes octet for octet")
    void large() throws Exception {
        byte[] raw = rig.deliver(Letters.letter(Letters.id(), "Stor", Letters.text("å".repeat(150_000)), Letters.attachment("a.txt", "a")));
        rig.read();
        assertThat(rig.stored(rig.mail().getFirst().files().getFirst())).isEqualTo(raw);
    }

    @Test
    @DisplayName("I1.5 an unknown sender's letter comes to the same inbox, marked; a known address or domain is not marked")
    void unknownSender() throws Exception {
        rig.deliver(Letters.head(Letters.id(), "Känd domän") + "\nHej\n");
        rig.deliver("From: Known <known@sender.example>\nSubject: Känd adress\n\nHej\n");
        rig.deliver("From: någon@okand.example\nSubject: =?utf-8?q?Ok=C3=A4nd?=\n\nHej\n");
        rig.deliver("Subject: Ingen\n\nHej\n");
        assertThat(rig.read().filed()).isEqualTo(4);
        assertThat(rig.mail()).filteredOn(MailView::knownSender).extracting(MailView::subject)
                .containsExactlyInAnyOrder("Känd domän", "Känd adress");
        assertThat(rig.mail()).filteredOn(mail -> !mail.knownSender()).extracting(MailView::subject).containsExactlyInAnyOrder("Okänd", "Ingen");
    }

    @Test
    @DisplayName("I1.1 on a server without MOVE the letter is copied and only that one expunged")
    void withoutMove() throws Exception {
        rig.withoutMove();
        rig.deliver(Letters.head(Letters.id(), "Kopieras") + "\nHej\n");
        byte[] other = rig.deliver(Letters.letter(Letters.id(), "Blir kvar", Letters.attachment("h.txt", "HEMLIG")));
        assertThat(rig.read()).extracting(RoundResult::filed, RoundResult::quarantined).containsExactly(1, 1);
        assertThat(rig.inProcessed()).isEqualTo(1);
        assertThat(rig.inFolder()).isEqualTo(1);
        assertThat(other).isNotEmpty();
    }

    @Test
    @DisplayName("I1.8 without the password setting nothing is read, and the mailbox says why; the setting is read anew")
    void passwordMissing() throws Exception {
        rig.deliver(Letters.head(Letters.id(), "Väntar") + "\nHej\n");
        String login = rig.box().settings().username();
        rig.change(rig.settings(login, "other"));
        assertThat(rig.box().hasPassword()).isFalse();
        assertThat(rig.read().fault()).hasValueSatisfying(fault -> assertThat(fault.line()).contains("intake.password-missing", "other"));
        assertThat(rig.mailboxes.get(rig.box().id()).roundFault()).isPresent();
        rig.change(rig.settings(login, "rig"));
        assertThat(rig.read().filed()).isEqualTo(1);
        assertThat(rig.mailboxes.get(rig.box().id()).roundFault()).isEmpty();
    }

    private static List<String> inbox() {
        return database.sql().values(String.class, "select file_name from received_file where region_code = '03' and account_id is null").toList();
    }

    private long temporary() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("mail"))) {
            return files.count();
        }
    }
}
