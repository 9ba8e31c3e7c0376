package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A person at a browser. */
final class Visitor {

    private static final String FOLLOW = """
            path => {
                const link = document.createElement('a');
                link.href = path;
                link.setAttribute('router-link', '');
                document.body.append(link);
                link.click();
                link.remove();
            }
            """;
    /** Perhaps further than asked for: a merged record leads to its survivor. */
    private static final String ELSEWHERE = "([from, to]) => location.href !== from || location.href === to";

    private static final String ANSWERED = """
            () => Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())
            """;

    private final House house;
    private final Page page;

    Visitor(House house, Page page) {
        this.house = house;
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** Types an address. */
    Visitor open(String path) {
        page.navigate(house.url(path));
        return this;
    }

    /** Follows a link inside the house: what the browser has loaded it keeps, as when somebody works all day. */
    Visitor go(String path) {
        if (!(boolean) page.evaluate("() => document.querySelector('.crm-shell') !== null")) {
            return open(path);
        }
        String before = page.url();
        page.evaluate(FOLLOW, path);
        page.waitForFunction(ELSEWHERE, List.of(before, house.url(path)));
        page.waitForFunction(ANSWERED);
        return this;
    }

    /** Stands on Keycloak's log-in page and logs in; the password of demo people is their name. */
    void logIn(String username) {
        seesLogIn();
        page.locator("#username").fill(username);
        page.locator("#password").fill(username);
        page.locator("#kc-login").click();
        assertThat(page.locator(".crm-shell")).isVisible();
    }

    void seesLogIn() {
        assertThat(page).hasURL(Pattern.compile(".*/realms/crm/.*"));
        assertThat(page.locator("#username")).isVisible();
    }

    void sees(String text) {
        assertThat(page.getByText(text, new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
    }

    void seesHeading(String name) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
                        .first())
                .isVisible();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Locator find(String selector, String text) {
        return page.locator(selector, new Page.LocatorOptions().setHasText(text));
    }

    /** A button by its words; of the page, not of the frame around it. */
    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A place in the rail. */
    Locator place(String name) {
        return page.locator(".crm-rail a.crm-place", new Page.LocatorOptions().setHasText(name));
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** For whoever wants to see what a journey saw: {@code -Dpictures}. Of a journey that fails there is one anyway. */
    void keepPicture(Path file) {
        if (System.getProperty("pictures") != null) {
            takePicture(file);
        }
    }

    void takePicture(Path file) {
        try {
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        } catch (PlaywrightException closed) {
            // a page that is gone shows nothing
        }
    }
}
