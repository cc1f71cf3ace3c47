package se.samdiarium.intake.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samdiarium.document.FileName;

class AttachmentsTest {

    private static final MailLimits LIMITS = new MailLimits(1_000_000, 100, 10_240);

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "filename*=UTF-8''%C3%A5tg%C3%A4rder.pdf|åtgärder.pdf",
        "filename*0*=UTF-8''%C3%A5t; filename*1*=g%C3%A4rder.pdf|åtgärder.pdf",
        "filename=\"=?ISO-8859-1?Q?=E5tg=E4rder.pdf?=\"|åtgärder.pdf",
        "filename=\"=?utf-8?B?w6V0Z8OkcmRlci5wZGY=?=\"|åtgärder.pdf",
        "filename=\"åtgärder.pdf\"|åtgärder.pdf",
        "filename=\"a\u030Atga\u0308rder.pdf\"|åtgärder.pdf",
        "filename=\"..\\\\..\\\\windows\\\\svar.pdf\"|svar.pdf",
        "filename=\"/etc/passwd\"|passwd",
        "filename=\"svar\u202Efdp.exe\"|svarfdp.exe",
        "filename=\"..\"|bilaga-1",
        "filename=\"\"|bilaga-1",
        "``|bilaga-1"})
    @DisplayName("I1.7 a name in any encoding is read, and one that is not allowed is made good")
    void names(String parameter, String expected) throws Exception {
        String sent = parameter == null ? "" : parameter;
        assertThat(attachments(Letters.letter("", "x", Letters.attachment(sent, "x".getBytes(StandardCharsets.UTF_8)))))
                .extracting(each -> each.name().value()).containsExactly(expected);
    }

    @Test
    @DisplayName("I1.7 a name that is too long is cut before its extension")
    void longName() {
        FileName name = AttachmentName.of("ö".repeat(300) + ".pdf", "application/pdf", 1);
        assertThat(name.value()).startsWith("ööö").endsWith("ö.pdf");
        assertThat(name.value().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(FileName.MAX_BYTES).hasSizeGreaterThan(250);
        assertThat(AttachmentName.ofMessage("SV: Re: dnr RS 2025/00123 " + "å".repeat(500)).value())
                .startsWith("SV Re dnr RS 2025 00123").endsWith(".eml");
    }

    @Test
    @DisplayName("I1.1 what is not a file of its own: the text, empty parts, detached signatures, small pictures inside the text")
    void notFiles() throws Exception {
        String picture = "Content-Type: image/png; name=logo.png\nContent-ID: <logo>\nContent-Disposition: inline; filename=logo.png\n\n";
        assertThat(names(Letters.letter("", "x",
                Letters.text("Hej"), "Content-Type: text/html\n\n<p>Hej</p>", Letters.attachment("tom.txt", ""),
                "Content-Type: application/pkcs7-signature; name=smime.p7s\nContent-Disposition: attachment; filename=smime.p7s\n\nabc",
                picture + "liten", picture.replace("logo.png", "stor.png") + "x".repeat(20_000),
                "Content-Type: text/plain; name=\"anteckning.txt\"\n\nText med namn",
                "Content-Type: text/plain\nContent-Disposition: attachment\n\nText utan namn")))
                .containsExactly("stor.png", "anteckning.txt", "bilaga-3.txt");
    }

    @Test
    @DisplayName("I1.1 a message inside the message is one file, octet for octet, and not opened; attachments of nested parts are found")
    void nested() throws Exception {
        String inner = Letters.letter("", "Inre", Letters.attachment("dold.txt", "x")).replace("skiljer", "inre");
        List<MessageParts.Attachment> found = attachments(Letters.letter("", "x",
                "Content-Type: multipart/related; boundary=rel\n\n--rel\n" + Letters.text("Hej") + "\n--rel\n" + Letters.attachment("djup.txt", "y")
                        + "\n--rel--", "Content-Type: message/rfc822\n\n" + inner));
        assertThat(found).extracting(each -> each.name().value()).containsExactly("djup.txt", "bilaga-2.eml");
        assertThat(found.get(1).open().readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(inner.replace("\n", "\r\n"));
    }

    @Test
    @DisplayName("I1.1 header lines are read however they are written; what cannot be read is empty and stops nothing")
    void headers() throws Exception {
        MailHeaders good = MailHeaders.of(message("From: =?utf-8?q?=C3=85sa?= <ASA@Region.Example>\nSubject: En\n rad till\nDate: Fri, 31 Jan 2025 "
                + "10:00:00 +0100\nMessage-ID:  <a@b> \n\nx"));
        assertThat(good).extracting(MailHeaders::sender, MailHeaders::name, MailHeaders::subject, MailHeaders::messageId)
                .containsExactly("asa@region.example", "Åsa", "En rad till", "<a@b>");
        assertThat(good.sentAt()).hasValueSatisfying(sent -> assertThat(sent).hasToString("2025-01-31T09:00:00Z"));
        MailHeaders bad = MailHeaders.of(message("From: \"trasig <<>>@ @\nSubject: =?okänd?Q?x?= \u0007\nDate: igår\n\nx"));
        assertThat(bad.sentAt()).isEmpty();
        assertThat(bad.subject()).startsWith("=?").doesNotContain("\u0007");
        assertThat(MailHeaders.of(message("\nx"))).isEqualTo(new MailHeaders("", "", "", "", java.util.Optional.empty()));
    }

    private static List<String> names(String raw) throws MessagingException, IOException {
        return attachments(raw).stream().map(each -> each.name().value()).toList();
    }

    private static List<MessageParts.Attachment> attachments(String raw) throws MessagingException, IOException {
        return MessageParts.attachments(message(raw), LIMITS);
    }

    private static MimeMessage message(String raw) throws MessagingException {
        return new MimeMessage(ImapMailbox.session(),
                new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }
}
