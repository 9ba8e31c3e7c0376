package org.callboard.journey;

import static org.callboard.journey.Dealings.picture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/** A page by day, by night, on a phone, and without seeing it; a picture of each is kept. */
final class EveryLight {

    /** Whatever is wider than what it stands in, by name: on a phone the page itself never scrolls sideways. */
    private static final String TOO_WIDE = """
            () => [document.scrollingElement, ...document.querySelectorAll(
                    'main, .crm-page, .list-page, .record-page, .record-columns, .quote-editor, .figures-view, .thread-pane')]
                .filter(one => one.scrollWidth > one.clientWidth + 1)
                .map(one => one.tagName + '.' + one.className + ' ' + one.scrollWidth + ' > ' + one.clientWidth)
            """;

    /** A tab that is only for wide windows gives way to one that is there. */
    private static final String TABS_FIT = """
            () => document.querySelector('vaadin-dialog-overlay')
                || [...document.querySelectorAll('.record-tabs vaadin-tab[selected]')].every(tab => tab.offsetParent)
            """;

    private EveryLight() {}

    /** All that is wrong is told at once. */
    static void look(Visitor visitor, String name, SoftAssertions found) {
        Page page = visitor.page();
        found.assertThat(Axe.look(page)).as(name + ", light").isEmpty();
        visitor.keepPicture(picture(name + "-light"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        found.assertThat(Axe.look(page)).as(name + ", dark").isEmpty();
        visitor.keepPicture(picture(name + "-dark"));
        page.setViewportSize(390, 844);
        page.waitForFunction(TABS_FIT);
        found.assertThat(Axe.look(page)).as(name + ", 390 px").isEmpty();
        found.assertThat((List<?>) page.evaluate(TOO_WIDE))
                .as(name + ", 390 px")
                .isEmpty();
        visitor.keepPicture(picture(name + "-390"));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1440, 900);
    }
}
