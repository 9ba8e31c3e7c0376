package org.callboard.ui.guest;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.List;
import org.callboard.access.Role;
import org.callboard.calendar.Calendars;
import org.callboard.chat.ChatWidget;
import org.callboard.chat.ChatWidgets;
import org.callboard.guest.GuestLinks;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.portal.RequestForm;
import org.callboard.portal.RequestForms;
import org.callboard.support.Queues;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;

/** Admins look after what strangers see. */
class GuestViewsTest extends Pages {

    private static final RequestForm RETURNS = new RequestForm(
            "returns", "Returns", null, "Send", "Thanks", "en", "first-line", List.of("shop.example.com"), true, 3);
    private static final ChatWidget SHOP =
            new ChatWidget("shop", "Ask \"us\"", "How can we help?", "en", "returns", null, List.of(), false, 2);

    @Override
    protected void prepare() {
        logIn(Fakes.viewer("admin1", Role.ADMIN));
        when(bean(RequestForms.class).all()).thenReturn(List.of(RETURNS));
        when(bean(RequestForms.class).save(any())).thenAnswer(call -> call.getArgument(0));
        when(bean(ChatWidgets.class).all()).thenReturn(List.of(SHOP));
        when(bean(ChatWidgets.class).save(any())).thenAnswer(call -> call.getArgument(0));
        when(bean(Queues.class).all())
                .thenReturn(List.of(new Queues.Queue("first-line", "First line", "support", null, null, 1, false)));
        when(bean(Calendars.class).all()).thenReturn(List.of());
        when(bean(GuestLinks.class).address(any())).thenAnswer(call -> "https://crm.example" + call.getArgument(0));
    }

    @Test
    void showsWhereEachFormStandsAndWhereItsRequestsWait() {
        UI.getCurrent().navigate("request-forms");

        assertThat(text()).containsSubsequence("Returns", "/request/returns", "Open", "en", "First line", "1 site");
    }

    @Test
    void writesAFormWithTheSitesThatMayShowIt() {
        UI.getCurrent().navigate("request-forms");
        press("New form");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Title")), "Repairs");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Address")), "repairs");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Thanks, once it was sent")), "Thank you.");
        _setValue(_get(HostsField.class), "www.example.com\n *.example.org,");
        press("Save");

        verify(bean(RequestForms.class))
                .save(new RequestForm(
                        "repairs",
                        "Repairs",
                        "",
                        "Send",
                        "Thank you.",
                        "en",
                        null,
                        List.of("www.example.com", "*.example.org"),
                        true,
                        0));
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void marksWhatIsWrongAndLosesNothing() {
        when(bean(RequestForms.class).save(any()))
                .thenThrow(new BadInput("allowedHosts", "Write hosts like www.example.com"))
                .thenThrow(new Conflict("Somebody else changed this form in the meantime."));
        UI.getCurrent().navigate("request-forms");
        icon("Change Returns");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Address")).isReadOnly())
                .isTrue();
        _setValue(_get(HostsField.class), "https://x");
        press("Save");
        assertThat(_get(HostsField.class).getErrorMessage()).contains("www.example.com");
        press("Save");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("Somebody else changed");
        assertThat(_get(HostsField.class).getValue()).isEqualTo("https://x");
    }

    @Test
    void givesTheSnippetToCopyAndSaysWhereItShows() {
        UI.getCurrent().navigate("chat-widgets");
        icon("Embed Ask \"us\"");

        assertThat(_get(_get(Dialog.class), TextArea.class).getValue())
                .isEqualTo(
                        "<script src=\"https://crm.example/chat/shop.js\" data-label=\"Ask &quot;us&quot;\" async></script>");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("No other site is named yet");
    }

    @Test
    void changesAWidget() {
        UI.getCurrent().navigate("chat-widgets");
        assertThat(text()).containsSubsequence("/chat/shop", "Closed", "Whenever somebody is there", "No other site");
        icon("Change Ask \"us\"");
        _setValue(_get(HostsField.class), "shop.example.com");
        press("Save");

        verify(bean(ChatWidgets.class))
                .save(new ChatWidget(
                        "shop",
                        "Ask \"us\"",
                        "How can we help?",
                        "en",
                        "returns",
                        null,
                        List.of("shop.example.com"),
                        false,
                        2));
    }

    @Test
    void keepsEverybodyElseOut() {
        AccessAnnotationChecker checker = new AccessAnnotationChecker();
        for (String role : List.of(Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.MARKETER, Role.CUSTOMER)) {
            assertThat(checker.hasAccess(RequestFormsView.class, () -> "x", role::equals))
                    .isFalse();
            assertThat(checker.hasAccess(ChatWidgetsView.class, () -> "x", role::equals))
                    .isFalse();
        }
        assertThat(checker.hasAccess(ChatWidgetsView.class, () -> "x", Role.ADMIN::equals))
                .isTrue();
    }

    private static String text() {
        return _get(GuestList.class).getElement().getTextRecursively();
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static void icon(String name) {
        _click(_find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow());
    }
}
