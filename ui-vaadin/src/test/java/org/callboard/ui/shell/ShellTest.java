package org.callboard.ui.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.callboard.access.Preferences;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.widgets.Keys;
import org.junit.jupiter.api.Test;

class ShellTest extends Pages {

    @Test
    void leadsARepToWorkAndLeadsOnly() {
        assertThat(railOf("sales-rep")).startsWith("tasks", "inbox", "leads").doesNotContain("incidents", "house");
    }

    @Test
    void leadsAnAdminToTheHouseToo() {
        assertThat(railOf("admin")).contains("tasks", "leads", "incidents", "house");
    }

    @Test
    void keepsSupportAwayFromLeads() {
        assertThat(railOf("support-agent"))
                .contains("tasks", "inbox", "desk", "companies", "people")
                .doesNotContain("leads", "deals", "board");
    }

    @Test
    void offersNothingToCreateToAnAnalyst() {
        enterAs("analyst");

        assertThat(_get(TopBar.class).getElement().getOuterHTML()).doesNotContain("Create");
    }

    @Test
    void opensThePaletteByItsKey() {
        UI.getCurrent().navigate("tasks");

        _find(Keys.class).forEach(keys -> keys.press("Ctrl+k"));

        assertThat(_get(Palette.class).isOpened()).isTrue();
    }

    @Test
    void remembersThatTheRailWasFolded() {
        UI.getCurrent().navigate("tasks");
        Rail rail = _get(Rail.class);
        _click(_get(rail, Button.class));

        assertThat(bean(Preferences.class).get("rail")).contains("narrow");
        assertThat(_get(Shell.class).getElement().hasAttribute("narrow")).isTrue();
    }

    @Test
    void groupsWhatAnAdminHasAndFoldsWhatIsRare() {
        enterAs("admin");

        assertThat(folded()).containsExactly(false, false, false, true, true);
        assertThat(_get(Rail.class).getElement().getTextRecursively())
                .containsSubsequence(
                        "My work", "Sales", "Leads", "Support", "Desk", "Customers", "Set up", "The house");
    }

    @Test
    void foldsNothingForWhoHasFewPlaces() {
        enterAs("support-agent");
        assertThat(folded()).containsOnly(false);
    }

    @Test
    void remembersWhatWasFoldedAndShowsWhereOneIsAllTheSame() {
        enterAs("admin");
        _click(heading("Sales"));
        _click(heading("Set up"));
        assertThat(bean(Preferences.class).get("rail.folded")).contains("SALES,HOUSE");

        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(folded()).containsExactly(true, false, false, false, true);
        UI.getCurrent().navigate("incidents");
        assertThat(folded()).as("the page stands in the last group").containsExactly(true, false, false, false, false);
        assertThat(bean(Preferences.class).get("rail.folded")).contains("SALES,HOUSE");
    }

    @Test
    void aPhoneReachesEveryPlace() {
        enterAs("admin");
        _click(_get(_get(BottomBar.class), NativeButton.class));

        assertThat(_find(_get(PlacesDialog.class), Anchor.class).stream().map(Anchor::getHref))
                .contains("tasks", "leads", "desk", "incidents");
        UI.getCurrent().navigate("leads");
        assertThat(_find(PlacesDialog.class)).isEmpty();
    }

    private static NativeButton heading(String word) {
        return _find(_get(Rail.class), NativeButton.class).stream()
                .filter(one -> one.getAriaLabel().filter(word::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<Boolean> folded() {
        return _find(_get(Rail.class), NativeButton.class).stream()
                .map(one -> one.getElement().getAttribute("aria-expanded").equals("false"))
                .toList();
    }

    @Test
    void showsAllKeysOnAQuestionMark() {
        UI.getCurrent().navigate("tasks");

        _find(Keys.class).forEach(keys -> keys.press("?"));

        assertThat(_find(Dialog.class)).anyMatch(KeysDialog.class::isInstance);
    }

    @Test
    void guidesOnTheFirstPageOnlyAndGoesOnWhereOneWas() {
        Preferences preferences = bean(Preferences.class);
        preferences.set("tour", null);
        UI.getCurrent().navigate("tasks");
        UI.getCurrent().refreshCurrentRoute(true);
        _click(_get(_get(Tour.class), Button.class, spec -> spec.withText("Next")));

        UI.getCurrent().navigate("leads");
        assertThat(_find(Tour.class)).isEmpty();
        UI.getCurrent().navigate("tasks");
        assertThat(_get(Tour.class).getElement().getTextRecursively()).contains("Every lead runs through a process");

        _click(_get(_get(Tour.class), Button.class, spec -> spec.withText("Do not show again")));
        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(_find(Tour.class)).isEmpty();
    }

    private List<String> railOf(String role) {
        enterAs(role);
        return _find(_get(Rail.class), Anchor.class).stream()
                .filter(link -> link.hasClassName("crm-place"))
                .map(Anchor::getHref)
                .toList();
    }

    private void enterAs(String role) {
        logIn(Fakes.viewer("somebody", role));
        UI.getCurrent().navigate("tasks");
        UI.getCurrent().refreshCurrentRoute(true);
    }
}
