package org.callboard.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A session that is gone leads to the log-in once, and back to where one was. */
@Journey
class SessionJourneyTest {

    /** Redirects of one log-in and one page; a loop has no end of them. */
    private static final int A_FEW = 12;

    @Test
    void aLostSessionLeadsToTheLogInAndBackWithoutALoop(House house) {
        Visitor rep = house.stranger();
        rep.open("/leads");
        rep.logIn("rep1");
        rep.seesHeading("Leads");
        rep.page().context().clearCookies();
        AtomicInteger navigations = new AtomicInteger();
        rep.page().onFrameNavigated(frame -> navigations.incrementAndGet());
        rep.place("My work").click();
        rep.seesLogIn();
        assertThat(navigations.get()).isLessThan(A_FEW);
        rep.logIn("rep1");
        assertThat(rep.find(".crm-main")).isVisible();
        assertThat(navigations.get()).isLessThan(2 * A_FEW);
    }

    @Test
    void aSessionLostInTheHouseAloneComesBackByItself(House house) {
        Visitor rep = house.stranger();
        rep.open("/leads");
        rep.logIn("rep2");
        rep.seesHeading("Leads");
        // What the browser of somebody holds whose house was restarted.
        rep.page().context().addCookies(List.of(new Cookie("CALLBOARD", "0123456789ABCDEF").setUrl(house.url("/"))));
        AtomicInteger navigations = new AtomicInteger();
        rep.page().onFrameNavigated(frame -> navigations.incrementAndGet());
        rep.page().evaluate("window.before = true");
        rep.place("My work").click();
        rep.page().waitForFunction("!window.before && document.querySelector('.crm-shell')");
        rep.place("My work").click();
        assertThat(rep.find(".crm-work")).isVisible();
        assertThat(navigations.get()).isLessThan(2 * A_FEW);
    }

    /** Also what happens to somebody who stood before the log-in while the house was restarted. */
    @Test
    void whoComesFromALogInThatTheHouseForgotIsLoggedInAllTheSame(House house) {
        Visitor rep = house.stranger();
        rep.open("/tasks");
        rep.seesLogIn();
        rep.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("CALLBOARD"));
        rep.logIn("rep1");
        assertThat(rep.find(".crm-work")).isVisible();
    }

    @Test
    void anAnswerThatNobodyAskedForEndsOnAPageNotInALoop(House house) {
        Visitor stranger = house.stranger();
        String forged = "/login/oauth2/code/keycloak?code=forged&state=forged";
        stranger.open(forged).seesLogIn();
        stranger.open(forged).seesHeading("Log-in failed");
    }

    @Test
    void aWrongPasswordIsToldByTheLogInPage(House house) {
        Visitor stranger = house.stranger();
        stranger.open("/tasks");
        stranger.seesLogIn();
        stranger.find("#username").fill("rep1");
        stranger.find("#password").fill("not it");
        stranger.find("#kc-login").click();
        stranger.sees("Invalid username or password");
        stranger.seesLogIn();
    }
}
