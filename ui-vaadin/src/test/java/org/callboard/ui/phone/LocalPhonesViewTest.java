package org.callboard.ui.phone;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.List;
import org.callboard.access.Role;
import org.callboard.communication.Channel;
import org.callboard.communication.Direction;
import org.callboard.communication.LocalPhones;
import org.callboard.communication.LocalPhones.Telephone;
import org.callboard.communication.LocalPhones.Text;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;

class LocalPhonesViewTest extends Pages {

    private LocalPhones phones;

    @Override
    protected void prepare() {
        logIn(Fakes.viewer("admin1", Role.ADMIN));
        phones = bean(LocalPhones.class);
        when(phones.areUsed()).thenReturn(true);
        when(phones.all()).thenReturn(List.of(new Telephone("+49151", 2)));
        when(phones.of("+49151"))
                .thenReturn(List.of(
                        new Text(2, Channel.SMS, Direction.OUT, "Fine", Fakes.NOW),
                        new Text(1, Channel.SMS, Direction.IN, "How are you?", Fakes.NOW)));
    }

    @Test
    void showsWhatCameAndAnswersAsTheCustomer() {
        UI.getCurrent().navigate("local-phones");
        assertThat(text()).containsSubsequence("How are you?", "Fine");

        _setValue(_get(TextField.class, spec -> spec.withLabel("As the customer")), "Stop");
        _click(_find(Button.class, spec -> spec.withText("Send")).get(0));

        verify(phones).write(Channel.SMS, "+49151", "Stop");
    }

    @Test
    void saysThatTextsGoToRealTelephones() {
        when(phones.areUsed()).thenReturn(false);
        UI.getCurrent().navigate("local-phones");

        assertThat(text()).contains("Text messages go to real telephones");
    }

    @Test
    void keepsOutWhoIsNoAdmin() {
        assertThat(new AccessAnnotationChecker()
                        .hasAccess(LocalPhonesView.class, () -> "somebody", "sales-rep"::equals))
                .isFalse();
    }

    private static String text() {
        return _get(LocalPhonesView.class).getElement().getTextRecursively();
    }
}
