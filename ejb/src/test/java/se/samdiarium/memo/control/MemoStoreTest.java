package se.samdiarium.memo.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.samdiarium.access.RegionCode;
import se.samdiarium.memo.DefaultText;
import se.samdiarium.memo.MemoField;
import se.samdiarium.memo.MemoId;
import se.samdiarium.memo.MemoState;
import se.samdiarium.memo.MemoText;
import se.samdiarium.memo.TemplateVersion;
import se.samdiarium.memo.entity.Memo;
import se.samdiarium.platform.Refusal;
import se.samdiarium.platform.TestDatabase;
import se.samdiarium.publishing.TemplatePlan;
import se.samdiarium.publishing.boundary.WordTemplates;
import se.samdiarium.registry.Secrecy;

/** Memos, their templates and their texts on a real PostgreSQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemoStoreTest {

    private static final RegionCode SKANE = new RegionCode("12");
    private static final RegionCode GOTLAND = new RegionCode("09");
    private static final Instant NOW = Instant.parse("2025-03-17T08:00:00Z");

    private TestDatabase database;
    private MemoRepository memos;
    private Templates templates;
    private DefaultTexts texts;

    @BeforeAll
    void start() throws IOException {
        database = new TestDatabase();
        memos = new MemoRepository(database.sql());
        templates = new Templates(database.sql(), new OwnTemplate());
        texts = new DefaultTexts(database.sql());
    }

    @AfterAll
    void stop() throws IOException {
        database.close();
    }

    /** The product's own template, as a word of its own. */
    private static final class OwnTemplate extends WordTemplates {
        @Override
        public byte[] standard(TemplatePlan plan) {
            return "produktens".getBytes(StandardCharsets.UTF_8);
        }
    }

    @Test
    @DisplayName("M1.1 a memo begins with the texts of the administrator, filled with the region's and the agreement's facts")
    void begun() {
        MemoText text = texts.begin("Avtal", "Åsa Öberg", LocalDate.of(2025, 3, 17), Map.of("region", "Region Skåne", "vard",
                "Region Uppsala", "avtal", "om NSPL"), Optional.empty());
        assertThat(text.to()).isEqualTo("Till regionstyrelsen");
        assertThat(text.proposals()).hasSize(3).first().isEqualTo("Regionstyrelsen beslutar att Region Skåne ingår avtalet om NSPL.");
        assertThat(text.parts()).extracting(MemoText.Part::heading).containsExactly("Bakgrund", "Den gemensamma funktionen", "Uppdrag",
                "Organisation och arbetsformer");
        assertThat(text.missing()).isEmpty();
        assertThat(MemoJson.write(text)).doesNotContain("{region}", "{avtal}", "{vard}");
    }

    @Test
    @DisplayName("M2.3 a changed text begins the memos after it; an unknown one is refused")
    void changedText() {
        texts.change("beredning", new MemoText.Part("", "Beredd av {region}."), "admin", NOW);
        assertThat(texts.all()).filteredOn(text -> text.code().equals("beredning")).extracting(DefaultText::text)
                .containsExactly("Beredd av {region}.");
        assertThat(texts.begin("", "", LocalDate.of(2025, 3, 17), Map.of("region", "Region Skåne"), Optional.empty()).preparation())
                .isEqualTo("Beredd av Region Skåne.");
        assertThatThrownBy(() -> texts.change("finns-inte", new MemoText.Part("", ""), "admin", NOW)).isInstanceOf(Refusal.class)
                .hasMessageContaining("memo.default-unknown");
    }

    @Test
    @DisplayName("M1.2 M1.3 M1.6 a memo is found by its own region only; who saves an older revision is refused; let go, it is changed no more")
    void kept() {
        Memo memo = begun(SKANE, "Avtal");
        assertThat(memos.find(memo.id(), SKANE).text()).isEqualTo(memo.text());
        assertThatThrownBy(() -> memos.find(memo.id(), GOTLAND)).isInstanceOf(Refusal.class).hasMessageContaining("memo.unknown");
        assertThat(memos.list(GOTLAND)).isEmpty();
        database.inTransaction(() -> {
            Memo locked = memos.lock(memo.id(), SKANE);
            locked.requireDraft(0);
            locked.write(text("Nytt"), Optional.empty(), "bo", NOW.plusSeconds(60));
            memos.store(locked);
        });
        Memo after = memos.find(memo.id(), SKANE);
        assertThat(after.kept().revision()).isEqualTo(1);
        assertThat(memos.list(SKANE)).extracting(line -> line.title() + " " + line.changedBy()).contains("Nytt bo");
        assertThatThrownBy(() -> after.requireDraft(0)).isInstanceOf(Refusal.class).hasMessageContaining("memo.changed");
        database.inTransaction(() -> {
            Memo locked = memos.lock(memo.id(), SKANE);
            locked.discard("bo", NOW);
            memos.store(locked);
        });
        assertThat(memos.find(memo.id(), SKANE).kept().state()).isEqualTo(MemoState.DISCARDED);
        assertThatThrownBy(() -> memos.find(memo.id(), SKANE).requireDraft(2)).isInstanceOf(Refusal.class).hasMessageContaining("memo.discarded");
        assertThat(memos.list(SKANE)).extracting(line -> line.id()).doesNotContain(memo.id());
    }

    @Test
    @DisplayName("M2.1 M2.2 a region's template goes before the common one, both before the product's; versions stay, and a step back is one")
    void templates() {
        assertThat(used(SKANE)).isEqualTo("produktens");
        database.inTransaction(() -> templates.add(Optional.empty(), "gemensam.docx", bytes("gemensam"), "admin", NOW));
        assertThat(used(SKANE)).isEqualTo("gemensam");
        database.inTransaction(() -> templates.add(Optional.of(SKANE), "skane.docx", bytes("skåne"), "admin.skane", NOW));
        assertThat(used(SKANE)).isEqualTo("skåne");
        assertThat(used(GOTLAND)).isEqualTo("gemensam");
        database.inTransaction(() -> templates.add(Optional.of(SKANE), "", Optional.empty(), "admin.skane", NOW));
        assertThat(used(SKANE)).isEqualTo("gemensam");
        assertThat(templates.versions(Optional.of(SKANE))).extracting(TemplateVersion::number).containsExactly(2, 1);
        assertThat(new String(templates.file(Optional.of(SKANE), 1), StandardCharsets.UTF_8)).isEqualTo("skåne");
        assertThatThrownBy(() -> templates.file(Optional.of(SKANE), 2)).isInstanceOf(Refusal.class).hasMessageContaining("memo.template-unknown");
        assertThatThrownBy(() -> templates.file(Optional.of(GOTLAND), 1)).isInstanceOf(Refusal.class);
        database.inTransaction(() -> templates.add(Optional.empty(), "", Optional.empty(), "admin", NOW));
        assertThat(used(GOTLAND)).isEqualTo("produktens");
    }

    private String used(RegionCode region) {
        return new String(templates.inUse(region), StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> bytes(String text) {
        return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private Memo begun(RegionCode region, String title) {
        Memo memo = new Memo(new MemoId(UUID.randomUUID()), region, Optional.empty(), text(title), Memo.Kept.begun("åsa", NOW));
        database.inTransaction(() -> memos.add(memo));
        return memo;
    }

    private static MemoText text(String title) {
        return new MemoText(Optional.of(LocalDate.of(2025, 3, 17)), "", "", "", "", "", title, List.of("Delta"), "Kort", List.of(), "", "", "",
                List.of(), Secrecy.NONE);
    }

    @Test
    @DisplayName("M2.1 the tags that a template must have are those of the texts")
    void requiredTags() {
        assertThat(MemoField.requiredTags()).containsExactly("datum", "diarienummer", "till", "rubrik", "forslag", "sammanfattning", "fordjupning",
                "finansiering", "beredning", "skickas");
    }
}
