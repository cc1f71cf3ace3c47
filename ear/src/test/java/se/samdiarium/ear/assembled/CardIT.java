package se.samdiarium.ear.assembled;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** Signing with a card in a real browser. The test plays extension and card: it answers the messages of Web eID with the keys of the demo. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CardIT {

    private static final String HALLAND = "13";
    private static final String GOTLAND = "09";
    private static final String EXTENSION = """
            window.addEventListener("message", async event => {
              const action = event.data?.action;
              if (action === "web-eid:get-signing-certificate" || action === "web-eid:sign") {
                window.postMessage({ action: action + "-ack" }, "*");
                try {
                  const answer = await window.demoCard(action, event.data.hash ?? "");
                  window.postMessage({ action: action + "-success", ...answer }, "*");
                } catch (error) {
                  window.postMessage({ action: action + "-failure", error: { message: String(error) } }, "*");
                }
              }
            });""";

    private DemoSystem system;
    private TrustControl trust;
    private Chromium chromium;

    @BeforeAll
    void start(DemoSystem shared) {
        system = shared;
        trust = new TrustControl(system);
        chromium = Chromium.start(system);
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("S2.14 S2.11 signed with a card on the page: the checksum is shown, the receipt says qualified, and the way is told")
    void signedWithACard() {
        NewRound round = NewRound.start(system, HALLAND);
        Page page = open(round, HALLAND, system.login(Role.SIGNATORY, HALLAND).username(), () -> { });
        page.locator("[data-card] button").click();
        assertThat(page.locator(".card-fault")).containsText("läst avtalet");
        page.locator("#read").check();
        page.locator("[data-card] button").click();
        assertThat(page).hasURL(Pattern.compile(".*/kvittens.*"));
        assertThat(page.locator(".big-state")).containsText("Signerad – kvalificerad");
        assertThat(page.locator(".receipt")).containsText("Kort i webbläsaren");
    }

    @Test
    @DisplayName("S2.14 S2.15 another region signs the common file between the two steps: the page prepares again by itself, and both have signed")
    void preparedAgain() {
        NewRound round = NewRound.inForm(system, "IN_TURN", null, HALLAND, GOTLAND);
        boolean[] done = new boolean[1];
        Page page = open(round, HALLAND, system.login(Role.SIGNATORY, HALLAND).username(), () -> {
            if (!done[0]) {
                done[0] = true;
                new Signatory(system, GOTLAND).sign(round.id());
            }
        });
        page.locator("#read").check();
        page.locator("[data-card] button").click();
        assertThat(page).hasURL(Pattern.compile(".*/kvittens.*"));
        assertThat(page.locator(".big-state")).containsText("Signerad – kvalificerad");
    }

    @Test
    @DisplayName("S2.11 S2.14 somebody else's card, and no extension at all, are told on the page; nothing is signed")
    void refused() {
        NewRound round = NewRound.start(system, HALLAND);
        Page page = open(round, HALLAND, system.login(Role.SIGNATORY, GOTLAND).username(), () -> { });
        page.locator("#read").check();
        page.locator("[data-card] button").click();
        assertThat(page.locator(".card-fault")).containsText("Certifikatet är inte ert");
        Page bare = chromium.window(system.login(Role.SIGNATORY, HALLAND));
        bare.navigate("/signera?runda=" + round.id());
        bare.locator("#read").check();
        bare.locator("[data-card] button").click();
        assertThat(bare.locator(".card-fault")).containsText("Web eID svarar inte");
        assertThat(new Stored(system).count("select count(*) from accepted_signature where round_id = ?", java.util.UUID.fromString(round.id())))
                .isZero();
    }

    @Test
    @DisplayName("S2.14 over REST a preparation that another signature has overtaken is 409, and a new one works; a card without SHA-256 is refused")
    void overRest() {
        NewRound round = NewRound.inForm(system, "IN_TURN", null, HALLAND, GOTLAND);
        Api api = new Api(system.baseUri(), system.login(Role.SIGNATORY, HALLAND));
        JsonObject early = prepare(api, round, "SHA-256").object();
        new Signatory(system, GOTLAND).sign(round.id());
        Answer stale = complete(api, early);
        assertThat(stale.status()).as(stale.toString()).isEqualTo(409);
        assertThat(stale.object().getString("code")).isEqualTo("signing.stale");
        assertThat(prepare(api, round, "SHA-384").object().getString("code")).isEqualTo("signing.card-algorithm");
        assertThat(complete(api, prepare(api, round, "SHA-256").object()).object().getString("state")).isEqualTo("SIGNED");
    }

    private Answer prepare(Api api, NewRound round, String hash) {
        return api.post("rounds/" + round.id() + "/card-signature", Json.createObjectBuilder().add("certificate", certificate(halland()))
                .add("supportedSignatureAlgorithms", Json.createArrayBuilder().add(Json.createObjectBuilder().add("cryptoAlgorithm", "ECC")
                        .add("hashFunction", hash).add("paddingScheme", "NONE"))));
    }

    private Answer complete(Api api, JsonObject prepared) {
        byte[] value = trust.sign(halland(), Base64.getDecoder().decode(prepared.getString("hash")));
        return api.post("signatures/" + prepared.getString("attempt") + "/card", Json.createObjectBuilder()
                .add("signature", Base64.getEncoder().encodeToString(value)));
    }

    private Page open(NewRound round, String region, String cardOf, Runnable beforeSigning) {
        Page page = chromium.window();
        page.exposeFunction("demoCard", arguments -> {
            if ("web-eid:sign".equals(arguments[0])) {
                beforeSigning.run();
                byte[] value = trust.sign(cardOf, Base64.getDecoder().decode((String) arguments[1]));
                return Map.of("signature", Base64.getEncoder().encodeToString(value));
            }
            return Map.of("certificate", certificate(cardOf), "supportedSignatureAlgorithms",
                    java.util.List.of(Map.of("cryptoAlgorithm", "ECC", "hashFunction", "SHA-256", "paddingScheme", "NONE")));
        });
        page.addInitScript(EXTENSION);
        page.navigate("/");
        Chromium.logIn(page, system.login(Role.SIGNATORY, region).username(), system.login(Role.SIGNATORY, region).password());
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("/signera?runda=" + round.id());
        return page;
    }

    private String certificate(String user) {
        return Base64.getEncoder().encodeToString(trust.chain(user).getFirst());
    }

    private String halland() {
        return system.login(Role.SIGNATORY, HALLAND).username();
    }
}
