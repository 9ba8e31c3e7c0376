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
                const moves = () => document.getAnimations().some(one => one.playState === 'running'
                    && Number.isFinite(one.effect?.getComputedTiming().endTime));
                for (let still = 0; still < 3 && performance.now() < end;) {
                    await new Promise(requestAnimationFrame);
                    still = moves() ? 0 : still + 1;
                }
            }
            """;

    /** In the dark only colours are others; everything else was seen in the light, at less cost. */
    private static final String LOOK = """
            () => axe.run(document, { resultTypes: ['violations'],
                ...(matchMedia('(prefers-color-scheme: dark)').matches ? { runOnly: ['color-contrast'] } : {}) }).then(found => found.violations
                .filter(one => one.impact === 'serious' || one.impact === 'critical')
                .map(one => one.id + ' (' + one.impact + '): ' + one.help + one.nodes.slice(0, 5)
                    .map(node => '\\n    ' + node.target.join(' ') + '  ' + node.html.slice(0, 160) + '\\n        '
                        + node.any.concat(node.all, node.none).map(check => check.message).join('; ')).join('')))
            """;

    private Axe() {}

    /** Serious and critical findings, each in words with the places where it is. */
    @SuppressWarnings("unchecked")
    static List<String> look(Page page) {
        page.evaluate(script());
        page.evaluate(REST);
        return (List<String>) page.evaluate(LOOK);
    }

    private static String script() {
        if (!Files.exists(SCRIPT)) {
            Assertions.fail(
                    "axe-core is not there. Run 'npm ci' in ui-vaadin/frontend, or build without -DskipWidgets.");
        }
        try {
            return Files.readString(SCRIPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
