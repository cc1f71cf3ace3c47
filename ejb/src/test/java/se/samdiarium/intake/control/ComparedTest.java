package se.samdiarium.intake.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.samdiarium.intake.MailAlarm;
import se.samdiarium.intake.ReconciliationView;
import se.samdiarium.intake.ReconciliationView.Counts;
import se.samdiarium.intake.ReconciliationView.Differences;

/** Mailbox and ledger, side by side. */
class ComparedTest extends WithMailbox {

    @Test
    @DisplayName("I1.6 all filed, one in quarantine, one twice: no alarm")
    void agrees() throws Exception {
        rig.deliver(Letters.head(Letters.id(), "Ett") + "\nHej\n");
        String twice = Letters.head(Letters.id(), "Två") + "\nHej\n";
        rig.deliver(twice);
        rig.deliver(twice);
        rig.deliver(Letters.head("", "Utan id") + "\nHej\n");
        rig.deliver(Letters.letter(Letters.id(), "Märkt", Letters.attachment("plan.txt", "HEMLIG")));
        ReconciliationView result = rig.reconciliation.run(rig.box());
        assertThat(result.alarm()).as(result.toString()).isFalse();
        assertThat(result.counts()).isEqualTo(new Counts(1, 4, 3, 1));
        assertThat(rig.results.latest(MailRig.UPPSALA, 1).getFirst().counts()).isEqualTo(result.counts());
        assertThat(rig.results.alarm()).extracting(MailAlarm::alarm, MailAlarm::mailboxes, MailAlarm::quarantined).containsExactly(false, 1, 1);
        assertThat(rig.results.lastOfEach().get(rig.box().id()).alarm()).isFalse();
    }

    @Test
    @DisplayName("I1.6 a letter that somebody moved past us, and one that vanished from the processed folder, raise the alarm")
    void differs() throws Exception {
        String kept = Letters.id();
        rig.deliver(Letters.head(kept, "Försvinner") + "\nHej\n");
        rig.deliver(Letters.head("", "Försvinner utan id") + "\nHej\n");
        assertThat(rig.reconciliation.run(rig.box()).alarm()).isFalse();
        rig.folder("Inlagda").deleteAllMessages();
        String stray = Letters.id();
        rig.deliver(Letters.head(stray, "Förbi") + "\nHej\n");
        rig.folder("INBOX").copyMessage(rig.folder("INBOX").getMessageUids()[0], rig.folder("Inlagda"));
        rig.folder("INBOX").deleteAllMessages();
        ReconciliationView result = rig.reconciliation.run(rig.box());
        assertThat(result.differences()).isEqualTo(new Differences(0, 0, 2, 1));
        assertThat(result.examples()).contains("missing: " + kept, "missing: (no Message-ID)", "strayed: " + stray);
        assertThat(rig.results.alarm()).extracting(MailAlarm::alarm, MailAlarm::differences).containsExactly(true, 3);
        assertThat(rig.results.lastOfEach().get(rig.box().id()).differences()).as("the last, not the first").isEqualTo(result.differences());
    }

    @Test
    @DisplayName("I1.6 a mailbox that cannot be read raises the alarm, and falls silent once it can")
    void unreadable() throws Exception {
        String login = rig.box().settings().username();
        rig.change(rig.settings(login, "other"));
        assertThat(rig.reconciliation.run(rig.box()).fault()).isPresent();
        assertThat(rig.results.alarm()).extracting(MailAlarm::alarm, MailAlarm::failed, MailAlarm::faults).containsExactly(true, 1, 1);
        rig.change(rig.settings(login, "rig"));
        assertThat(rig.reconciliation.run(rig.box()).fault()).isEmpty();
        assertThat(rig.results.alarm().alarm()).isFalse();
    }
}
