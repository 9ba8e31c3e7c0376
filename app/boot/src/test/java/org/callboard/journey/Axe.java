package org.callboard.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** Has axe-core look at a page: what those who do not see, or use no mouse, would stumble over. */
final class Axe {

    private static final Path SCRIPT = Path.of("../../ui-vaadin/frontend/node_modules/axe-core/axe.min.js");
    /** Colours that are on their way to others are nobody's to read: what moves comes to rest first. */
    private static final String REST = """
            async () => {
                const end = performance.now() + 3000;
                const trees = root => [root, ...[...root.querySelectorAll('*')].filter(one => one.shadowRoot)
                    .flatMap(one => trees(one.shadowRoot))];
                const moves = () => trees(document).some(tree => tree.getAnimations().some(one =>
                    one.playState === 'running' && Number.isFinite(one.effect?.getComputedTiming().endTime)));
                for (let still = 0; still < 3 && performance.now() < end;) {
                    await new Promise(requestAnimationFrame);
                    still = moves() ? 0 : still + 1;
                }
            }
            """;

    private static final Path LOOK = Path.of("src/test/resources/journey/axe-look.js");

    private Axe() {}

    /** Serious and critical findings, each in words with the places where it is. */
    @SuppressWarnings("unchecked")
    static List<String> look(Page page) {
        if ((boolean) page.evaluate("() => !window.axe")) {
            page.evaluate(axe());
        }
        page.evaluate(REST);
        return (List<String>) page.evaluate(read(LOOK));
    }

    private static String axe() {
        if (!Files.exists(SCRIPT)) {
            Assertions.fail(
                    "axe-core is not there. Run 'npm ci' in ui-vaadin/frontend, or build without -DskipWidgets.");
        }
        return read(SCRIPT);
    }

    private static String read(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
