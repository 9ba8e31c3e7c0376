package org.callboard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callboard.testing.Answer;
import org.callboard.testing.Api;
import org.callboard.testing.AppProcess;
import org.callboard.testing.TestServers;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/** Callboard in a process of its own, and a browser before it. */
final class House implements CloseableResource {

    static final double PATIENCE = 60_000;

    private final AppProcess app;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> logIns = new HashMap<>();
    private final List<Visitor> visitors = new ArrayList<>();

    private House(AppProcess app, Playwright playwright, Browser browser) {
        this.app = app;
        this.playwright = playwright;
        this.browser = browser;
    }

    static House open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        Playwright playwright = TestBrowser.driver();
        Browser browser = TestBrowser.launch(playwright);
        try {
            // Ready means that people are there too: they are copied from Keycloak before.
            AppProcess app = AppProcess.start(TestServers.database("journeys"), "journeys.log");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> kill(app)));
            House house = new House(app, playwright, browser);
            TestServers.allowLoginAt(house.url(""));
            return house;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also when a build is stopped in the middle, nothing of it goes on. */
    private static void kill(AppProcess app) {
        try {
            app.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The door for machines: what must be there before a journey begins comes in here. */
    Api api() {
        return app.api();
    }

    String url(String path) {
        return app.api().url(path);
    }

    /** A lead from the door, big and named like nobody else; reps get those of their countries. @return its id */
    String lead(String lastName, String country) {
        Answer answer = api().as("manager1")
                .post(
                        "/api/v1/leads",
                        Map.of(
                                "firstName",
                                "Jo",
                                "lastName",
                                lastName,
                                "email",
                                "jo@" + lastName + ".example",
                                "company",
                                lastName + " Works",
                                "companySize",
                                500,
                                "country",
                                country,
                                "jobTitle",
                                "Managing Director",
                                "source",
                                "referral"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.at("/id");
    }

    /** The open task of a lead, as soon as there is one. */
    String taskOf(String lead) {
        return await("the task of lead " + lead)
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> api().as("manager1")
                                .get("/api/v1/tasks?subject=" + lead)
                                .at("/items/0/id"),
                        id -> id != null);
    }

    /** Somebody at a browser of their own who has not logged in. */
    Visitor stranger() {
        return visitor(new Browser.NewContextOptions());
    }

    /** One of the demo people. Who logged in once in this build comes back with the same session. */
    Visitor as(String username) {
        return as(username, ColorScheme.LIGHT);
    }

    Visitor as(String username, ColorScheme scheme) {
        String known = logIns.get(username);
        if (known == null) {
            Visitor first = stranger();
            first.open("/tasks");
            first.logIn(username);
            logIns.put(username, first.page().context().storageState());
            known = logIns.get(username);
        }
        return visitor(new Browser.NewContextOptions().setStorageState(known).setColorScheme(scheme));
    }

    private Visitor visitor(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setViewportSize(1440, 900));
        context.setDefaultTimeout(PATIENCE);
        Visitor visitor = new Visitor(this, context.newPage());
        visitors.add(visitor);
        return visitor;
    }

    /** @param failed name of the test whose last pictures shall be kept; null when all went well */
    void sendHome(String failed) {
        for (int i = 0; i < visitors.size(); i++) {
            if (failed != null) {
                visitors.get(i).keepPicture(Path.of("target", "journeys", failed + "-" + i + ".png"));
            }
            visitors.get(i).page().context().close();
        }
        visitors.clear();
    }

    @Override
    public void close() throws InterruptedException {
        browser.close();
        playwright.close();
        app.close();
    }
}
