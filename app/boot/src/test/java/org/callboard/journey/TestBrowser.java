package org.callboard.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The browser of this machine: what {@code ./crm test} found, else a Chromium in its usual place, else Playwright's own. */
final class TestBrowser {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--in-process-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** The one without windows first: it takes less than half of the other's work. */
    private static final List<String> USUAL = List.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium");

    private TestBrowser() {}

    static Playwright driver() {
        Playwright.CreateOptions options = new Playwright.CreateOptions();
        if (installed().isPresent()) {
            options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        }
        return Playwright.create(options);
    }

    static Browser launch(Playwright playwright) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
        installed().ifPresent(options::setExecutablePath);
        return playwright.chromium().launch(options);
    }

    private static Optional<Path> installed() {
        return Optional.ofNullable(System.getenv("CRM_TEST_BROWSER"))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .or(() ->
                        USUAL.stream().map(Path::of).filter(Files::isExecutable).findFirst())
                .filter(Files::isExecutable);
    }
}
