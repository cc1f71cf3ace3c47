package se.samdiarium.ear.assembled;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import se.samdiarium.ear.DemoRun;

/** Pages as they look: at desktop and phone width, light and dark, each checked by axe and for width; the pictures lie in the build folder. */
final class Pictures {

    private static final List<String> WCAG_21_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    private Pictures() {
    }

    static void keep(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1280, 390}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setViewportSize(width, 900);
                Path file = DemoRun.target().resolve("pages/%s-%d-%s.png".formatted(name, width, scheme.name().toLowerCase(Locale.ROOT)));
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
                assertThat(new AxeBuilder(page).withTags(WCAG_21_AA).analyze().getViolations()).as(name + " " + width + " " + scheme).isEmpty();
                assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as(name + " fits " + width).isTrue();
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
    }
}
