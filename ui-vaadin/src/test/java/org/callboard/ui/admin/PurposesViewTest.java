package org.callboard.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.List;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.customer.consent.Purposes;
import org.callboard.customer.consent.Purposes.Draft;
import org.callboard.customer.consent.Purposes.Purpose;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;

class PurposesViewTest extends Pages {

    private static final Purpose MARKETING = purpose("marketing", "Marketing", true, 0, false);
    private static final Purpose SERVICE = purpose("service", "Service", false, 1, false);
    private static final Purpose OLD = purpose("fax", "Fax letters", true, 2, true);

    private Purposes purposes;

    @Override
    protected void prepare() {
        logIn(Fakes.viewer("admin1", Role.ADMIN));
        purposes = bean(Purposes.class);
        when(purposes.all()).thenReturn(List.of(MARKETING, SERVICE, OLD));
        when(purposes.add(any(), any())).thenReturn(MARKETING);
    }

    @Test
    void showsWhatNeedsAYesAndWhatIsRetired() {
        open();

        assertThat(text())
                .containsSubsequence("Marketing", "Needs a yes", "Service", "Until somebody says no", "Fax letters")
                .contains("1 retired purpose");
    }

    @Test
    void addsOneThatNeedsAYesUnlessTheAdminSaysOtherwise() {
        open();
        press("New purpose");
        assertThat(_get(Checkbox.class).getValue()).isTrue();
        _setValue(_get(TextField.class, spec -> spec.withLabel("Label")), "Events");
        press("Save");

        verify(purposes).add(null, new Draft("Events", true));
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void marksWhatIsWrongAndTellsOfAColleagueWhoWasFaster() {
        when(purposes.change(any(), anyLong(), any()))
                .thenThrow(new BadInput("label", "There is a purpose called Service already."))
                .thenThrow(new Conflict("Somebody else changed this purpose."));
        open();
        pressIcon("Change Marketing");
        TextField label = _get(TextField.class, spec -> spec.withLabel("Label"));
        _setValue(label, "Service");
        press("Save");
        assertThat(label.getErrorMessage()).contains("already");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Key")).isReadOnly())
                .isTrue();

        press("Save");

        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("Somebody else changed");
    }

    @Test
    void movesOneAndRetiresItOnlyAfterAsking() {
        open();
        pressIcon("Move Marketing down");
        verify(purposes).order(List.of(SERVICE.id(), MARKETING.id()));

        pressIcon("Retire Service");
        verify(purposes, never()).retire(any(), anyLong());
        when(purposes.retire(SERVICE.id(), 1)).thenReturn(SERVICE);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        verify(purposes).retire(SERVICE.id(), 1);
        press("Bring back");
        verify(purposes).reinstate(OLD.id(), 1);
    }

    @Test
    void keepsOutWhoIsNoAdmin() {
        AccessAnnotationChecker checker = new AccessAnnotationChecker();

        assertThat(checker.hasAccess(PurposesView.class, () -> "somebody", "marketer"::equals))
                .isFalse();
        assertThat(checker.hasAccess(PurposesView.class, () -> "somebody", "admin"::equals))
                .isTrue();
    }

    private static Purpose purpose(String key, String label, boolean needs, int at, boolean retired) {
        return new Purpose(UUID.nameUUIDFromBytes(key.getBytes()), key, label, needs, at, retired, 1);
    }

    private static void open() {
        UI.getCurrent().navigate("consent-purposes");
    }

    private static String text() {
        return _get(PurposesView.class).getElement().getTextRecursively();
    }

    private static void press(String words) {
        _click(_find(Button.class, spec -> spec.withText(words)).get(0));
    }

    private static void pressIcon(String heard) {
        _click(_find(Button.class).stream()
                .filter(button -> heard.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());
    }
}
