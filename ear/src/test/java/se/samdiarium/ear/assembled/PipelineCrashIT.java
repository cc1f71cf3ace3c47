package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import se.samdiarium.demo.launcher.DemoSystem;
import se.samdiarium.demo.sample.Role;

/** Processes of the pipeline are killed while it works; afterwards database and index agree to the document, as the checker finds. */
@ExtendWith(SharedSystem.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PipelineCrashIT {

    private static final String HALLAND = "13";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FILES = 30;

    private DemoSystem system;

    @BeforeAll
    void take(DemoSystem shared) {
        system = shared;
    }

    @AfterEach
    void leaveItRunning() {
        if (!system.serverIsAlive()) {
            system.startServer();
        }
    }

    @Test
    @DisplayName("D1.9 C1.21 child processes killed while they read: all is kept and found, what was not read is listed, index and database agree")
    void killedChildren() throws Exception {
        String mark = word();
        Api registrar = registrar();
        String caseId = registrar.openCase(HALLAND, "Avbruten läsning");
        try (ExecutorService background = Executors.newSingleThreadExecutor()) {
            AtomicInteger registered = new AtomicInteger();
            Future<?> uploads = background.submit(() -> {
                for (int i = 0; i < FILES; i++) {
                    registrar.register(caseId, mark, "handling" + i + ".docx", GeneratedFiles.docx("Handling " + UUID.randomUUID()));
                    registered.incrementAndGet();
                }
            });
            int killed = 0;
            int before = 0;
            while (!uploads.isDone()) {
                if (killed < 5 && registered.get() > before) {
                    before = registered.get();
                    killed += killChildren();
                }
                LockSupport.parkNanos(Duration.ofMillis(150).toNanos());
            }
            uploads.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(killed).isPositive();
        }
        assertThat(registrar.get("search?q=" + mark).object().getInt("total")).isEqualTo(FILES);
        Api admin = admin();
        long unread = admin.get("index").object().getInt("unread");
        assertThat(admin.get("index/unread").array()).hasSize((int) unread);
        assertAgreement();
        for (JsonObject file : admin.get("index/unread").array().getValuesAs(JsonObject.class)) {
            assertThat(file.getString("code")).startsWith("document.");
            if (file.getBoolean("poison")) {
                admin.post("index/unread/" + file.getString("sha256"), "{}");
            }
        }
        await("what a killed child left is read when that is asked for", () -> admin.get("index/unread").array()
                .getValuesAs(JsonObject.class).stream().noneMatch(file -> file.getBoolean("poison")));
        assertAgreement();
    }

    @Test
    @DisplayName("C1.21 C1.7 the server killed right after an acknowledgement and in the middle of a rebuild: afterwards index and database agree")
    void killedBeforeTheIndex() {
        for (int round = 0; round < 2; round++) {
            String mark = word();
            Api registrar = registrar();
            String caseId = registrar.openCase(HALLAND, "Avbruten indexering");
            if (round == 1) {
                assertThat(admin().post("index", "{}").status()).isEqualTo(202);
            }
            registrar.register(caseId, mark, "handling.txt", GeneratedFiles.txt("Handling " + UUID.randomUUID()));
            system.killServer();
            system.startServer();
            await("found after the start", () -> registrar.get("search?q=" + mark).object().getInt("total") == 1);
            assertAgreement();
        }
    }

    private void assertAgreement() {
        Api admin = admin();
        await("nothing waits", () -> admin.get("index").object().getInt("waiting") == 0);
        assertThat(admin.post("index/check", "{}").status()).isEqualTo(202);
        await("compared", () -> !admin.get("index").object().getBoolean("checking"));
        JsonObject check = admin.get("index").object().getJsonObject("check");
        assertThat(check.getBoolean("agrees")).as(check.toString()).isTrue();
    }

    private int killChildren() {
        List<ProcessHandle> children = ProcessHandle.current().descendants()
                .filter(each -> each.info().commandLine().orElse("").contains("PipesServer")).toList();
        children.forEach(ProcessHandle::destroyForcibly);
        return children.size();
    }

    private Api registrar() {
        return new Api(system.baseUri(), system.login(Role.REGISTRAR, HALLAND));
    }

    private Api admin() {
        return new Api(system.baseUri(), system.logins().admin());
    }

    private static String word() {
        return new Random().ints(12, 0, 12).mapToObj(i -> String.valueOf("bdfgklmnprtv".charAt(i))).reduce("", String::concat);
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within " + PATIENCE.toSeconds() + " seconds: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
