package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** Time has passed: the proofs of a round are renewed by the server's own timer and the demo's time-stamp service, and the pages follow. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RenewalIT {

    private static final String UPPSALA = "03";
    private static final String GOTLAND = "09";
    private static final String HALLAND = "13";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private DemoSystem system;
    private Chromium chromium;
    private Stored stored;
    private Api registrar;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
        stored = new Stored(system);
        registrar = new Api(system.baseUri(), system.login(Role.REGISTRAR, UPPSALA));
        chromium = Chromium.start(system);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("B2.2 S2.32 after a renewal the page tells the file that was judged and the newest one, with links, and until when it is provable")
    void evidenceAfterRenewal() throws Exception {
        NewRound round = NewRound.start(system, GOTLAND, HALLAND);
        for (String region : List.of(GOTLAND, HALLAND)) {
            new Signatory(system, region).sign(round.id());
        }
        List<JsonObject> before = until("all three are examined", () -> kept(round), all -> all.size() == 3 && examined(all));
        JsonObject old = of(GOTLAND, before);
        Page page = chromium.window(system.login(Role.REGISTRAR, UPPSALA));
        page.navigate("/bevis?runda=" + round.id() + "&region=" + GOTLAND);
        assertThat(page.locator("section[aria-labelledby=now-h]")).containsText("samma fil som kontrollerades");
        assertThat(page.locator("section[aria-labelledby=now-h]")).containsText(old.getString("until").substring(0, 4));

        timeToRenew(round);
        List<JsonObject> after = until("the counterparts are renewed", () -> kept(round),
                all -> all.stream().filter(each -> each.containsKey("region")).allMatch(each -> each.getInt("renewals") == 1) && examined(all));
        JsonObject renewed = of(GOTLAND, after);
        assertThat(renewed.getInt("head")).isEqualTo(old.getInt("head") + 1);
        assertThat(renewed.getString("level")).isEqualTo("PAdES-BASELINE-LTA");
        assertThat(renewed.getString("sha256")).isNotEqualTo(old.getString("sha256"));

        page.navigate("/bevis?runda=" + round.id() + "&region=" + GOTLAND);
        assertThat(page.locator("section[aria-labelledby=now-h]")).containsText(renewed.getString("sha256"));
        assertThat(page.locator("section[aria-labelledby=now-h]")).containsText("1 gång, senast");
        assertThat(page.locator("section[aria-labelledby=now-h]")).containsText(renewed.getString("until").substring(0, 4));
        assertThat(page.locator("section[aria-labelledby=then-h]")).containsText(old.getString("sha256"));
        assertThat(page.locator("main")).containsText("Den kontrollerade filen finns kvar oförändrad.");
        byte[] newest = download(page, "#newest");
        byte[] judged = download(page, "#judged");
        assertThat(Stored.sha256(newest)).isEqualTo(renewed.getString("sha256"));
        assertThat(Stored.sha256(judged)).isEqualTo(old.getString("sha256"));
        assertThat(Arrays.copyOf(newest, judged.length)).isEqualTo(judged);
        assertThat(verified(newest).getString("outcome")).isEqualTo("PASSED");
        Pictures.keep(page, "bevis-fornyat");

        page.navigate("/paket?runda=" + round.id());
        byte[] pack = download(page, "section[aria-labelledby=pack-h] a[download]");
        assertThat(Stored.sha256(pack)).isEqualTo(of(null, after).getString("sha256"));
        assertThat(verified(pack).getString("outcome")).isEqualTo("PASSED");
        assertThat(page.locator("section[aria-labelledby=pack-h]")).containsText("Bevisbar till "
                + of(null, after).getString("until").substring(0, 4));
    }

    @Test
    @DisplayName("B2.3 S2.32 what can no longer be proved is said first on the evidence's page, and no other region is led to a file it may not open")
    void noLongerProvable() {
        NewRound round = NewRound.start(system, GOTLAND, HALLAND);
        for (String region : List.of(GOTLAND, HALLAND)) {
            new Signatory(system, region).sign(round.id());
        }
        List<JsonObject> all = until("all three are examined", () -> kept(round), found -> found.size() == 3 && examined(found));
        Page halland = chromium.window(system.login(Role.SIGNATORY, HALLAND));
        halland.navigate("/bevis?runda=" + round.id() + "&region=" + GOTLAND);
        assertThat(halland.locator("section[aria-labelledby=now-h]")).containsText(of(GOTLAND, all).getString("sha256"));
        assertThat(halland.locator("#newest, #judged, a[href^='/handling']")).hasCount(0);
        assertThat(halland.locator(".notice.good")).containsText("godtagen");

        stored.update("update examined_version set provable_until = now() - interval '1 day' where sha256 = ?", of(GOTLAND, all).getString("sha256"));
        halland.reload();
        assertThat(halland.locator(".notice.good")).hasCount(0);
        assertThat(halland.locator(".notice.bad")).containsText("kan inte bevisas i dag: tiden då den kunde bevisas har gått ut");
        assertThat(halland.locator("section[aria-labelledby=now-h]")).containsText("har passerat");
    }

    /** Renewal comes due for the counterparts, as it does years later. The package has an archive time-stamp already, and the demo no newer one. */
    private void timeToRenew(NewRound round) {
        UUID id = UUID.fromString(round.id());
        stored.update("""
                update examined_version set renew_before = now() - interval '1 day'
                where sha256 in (select sha256 from preserved_document where round_id = ? and kind = 'COUNTERPART')""", id);
        stored.update("update preserved_document set next_look = now() where round_id = ? and kind = 'COUNTERPART'", id);
    }

    private List<JsonObject> kept(NewRound round) {
        return registrar.get("rounds/" + round.id() + "/preservation").array().getValuesAs(JsonObject.class);
    }

    private static boolean examined(List<JsonObject> all) {
        return all.stream().allMatch(each -> each.containsKey("until") && "PASSED".equals(each.getString("outcome", "")));
    }

    private static JsonObject of(String region, List<JsonObject> all) {
        return all.stream().filter(each -> region == null ? !each.containsKey("region") : region.equals(each.getString("region", null))).findFirst()
                .orElseThrow();
    }

    private static byte[] download(Page page, String link) {
        return page.request().get(page.locator(link).getAttribute("href")).body();
    }

    private JsonObject verified(byte[] file) throws Exception {
        URI door = system.baseUri().resolve("/api/v1/public/verification");
        return Answer.of(HttpClient.newHttpClient().send(HttpRequest.newBuilder(door).header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)).build(), BodyHandlers.ofByteArray())).object();
    }

    private interface Holds<T> {
        boolean on(T state);
    }

    private static <T> T until(String what, Supplier<T> look, Holds<T> holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T state = look.get();
        while (!holds.on(state)) {
            assertThat(System.nanoTime()).as("not within " + PATIENCE + ": " + what + ", but " + state).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            state = look.get();
        }
        return state;
    }
}
