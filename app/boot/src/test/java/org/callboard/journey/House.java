package org.callboard.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
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
    private final Map<String, BrowserContext> desks = new HashMap<>();
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
            AppProcess app = AppProcess.start(TestServers.house("journeys"), "journeys.log");
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
        return visitor(desk(), ColorScheme.LIGHT);
    }

    /** One of the demo people, at the browser where they logged in once in this build: what it has loaded, it keeps. */
    Visitor as(String username) {
        return as(username, ColorScheme.LIGHT);
    }

    Visitor as(String username, ColorScheme scheme) {
        return visitor(desks.computeIfAbsent(username, this::loggedIn), scheme);
    }

    private BrowserContext loggedIn(String username) {
        BrowserContext desk = desk();
        Visitor first = visitor(desk, ColorScheme.LIGHT);
        first.open("/tasks");
        first.logIn(username);
        return desk;
    }

    private BrowserContext desk() {
        BrowserContext desk = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setReducedMotion(ReducedMotion.REDUCE));
        desk.setDefaultTimeout(PATIENCE);
        return desk;
    }

    private Visitor visitor(BrowserContext desk, ColorScheme scheme) {
        Page page = desk.newPage();
        page.bringToFront();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        Visitor visitor = new Visitor(this, page);
        visitors.add(visitor);
        return visitor;
    }

    /** @param failed name of the test whose last pictures shall be kept; null when all went well */
    void sendHome(String failed) {
        for (int i = 0; i < visitors.size(); i++) {
            Page page = visitors.get(i).page();
            if (failed != null) {
                visitors.get(i).takePicture(Path.of("target", "journeys", failed + "-" + i + ".png"));
            }
            if (desks.containsValue(page.context())) {
                page.close();
            } else {
                page.context().close();
            }
        }
        visitors.clear();
        desks.values().forEach(desk -> desk.setOffline(false));
    }

    @Override
    public void close() throws InterruptedException {
        browser.close();
        playwright.close();
        app.close();
    }
}
