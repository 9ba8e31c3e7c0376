package org.callboard.ui.communication;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Inboxes;
import org.callboard.communication.MailboxDraft;
import org.callboard.communication.Mailboxes;
import org.callboard.communication.Outbox;
import org.callboard.kernel.BadInput;
import org.callboard.ui.shell.Place;
import org.callboard.ui.testing.FakeMail;
import org.callboard.ui.testing.Fakes;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class MailAdminTest extends MailPages {

    private Mailboxes mailboxes;
    private Outbox outbox;

    @Override
    protected void prepare() {
        logIn(Fakes.viewer("admin1", "admin"));
        mailboxes = bean(Mailboxes.class);
        outbox = bean(Outbox.class);
        when(mailboxes.all()).thenReturn(List.of(FakeMail.SALES));
        when(mailboxes.add(any())).thenReturn(FakeMail.SALES);
    }

    @Test
    void addsAMailbox() {
        UI.getCurrent().navigate("mailboxes");
        _click(_get(Button.class, spec -> spec.withText("New mailbox")));
        _setValue(field("Address"), "help@example.com");
        _setValue(field("SMTP server"), "mail.example.com");
        _setValue(_get(PasswordField.class, spec -> spec.withLabel("Password")), "secret");

        submit("<p>Yours</p>");

        ArgumentCaptor<MailboxDraft> draft = ArgumentCaptor.forClass(MailboxDraft.class);
        verify(mailboxes).add(draft.capture());
        assertThat(draft.getValue().address()).isEqualTo("help@example.com");
        assertThat(draft.getValue().smtp().port()).isEqualTo(465);
        assertThat(draft.getValue().imap()).isNull();
        assertThat(draft.getValue().password()).isEqualTo("secret");
        assertThat(draft.getValue().signature()).isEqualTo("<p>Yours</p>");
    }

    @Test
    void neverShowsASecretAndKeepsItUnlessAnotherIsTyped() {
        UI.getCurrent().navigate("mailboxes");
        _click(_get(Button.class, spec -> spec.withText("Edit")));
        assertThat(_get(PasswordField.class, spec -> spec.withLabel("Password")).getValue())
                .isEmpty();

        submit("");

        ArgumentCaptor<MailboxDraft> draft = ArgumentCaptor.forClass(MailboxDraft.class);
        verify(mailboxes).change(eq(FakeMail.SALES.id()), eq(3L), draft.capture());
        assertThat(draft.getValue().password()).isNull();
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        doThrow(new BadInput(List.of(
                        new BadInput.Field("address", "Give the address."),
                        new BadInput.Field("smtp.tls", "Not without TLS."))))
                .when(mailboxes)
                .change(any(), anyLong(), any());
        UI.getCurrent().navigate("mailboxes");
        _click(_get(Button.class, spec -> spec.withText("Edit")));

        submit("");

        assertThat(field("Address").getErrorMessage()).isEqualTo("Give the address.");
        assertThat(_find(MailboxDialog.class)).hasSize(1);
    }

    @Test
    void tellsHowReceivingStandsAndWhatIsWrongInWords() {
        Inboxes inboxes = bean(Inboxes.class);
        when(inboxes.standing())
                .thenReturn(List.of(new Inboxes.Standing(
                        FakeMail.SALES.id(),
                        FakeMail.SALES.address(),
                        true,
                        null,
                        Fakes.NOW.minusSeconds(600),
                        3,
                        Fakes.NOW.plusSeconds(120),
                        "The certificate of mail.example.com:993 is not trusted: it is too old.")));
        UI.getCurrent().navigate("mailboxes");

        assertThat(text(_get(MailboxCard.class)))
                .contains("In trouble", "Looked into 10 min ago; failed 3 times", "is not trusted");
    }

    @Test
    void testsTheConnectionBesideThePage() {
        when(mailboxes.tryOut(FakeMail.SALES.id())).thenReturn(Optional.of("smtp: the log-in was refused."));
        UI.getCurrent().navigate("mailboxes");

        _click(_get(Button.class, spec -> spec.withText("Test the connection")));

        await().pollInSameThread().untilAsserted(() -> {
            MockVaadin.clientRoundtrip();
            assertThat(said()).contains("smtp: the log-in was refused.");
        });
    }

    @Test
    void showsWhatNeedsADecisionFirstAndWhyTheRestWaits() {
        Outbox.Row uncertain = new Outbox.Row(
                9,
                UUID.randomUUID(),
                "smtp mail.example.com",
                "jo@chanay.example",
                "Offer",
                "UNCERTAIN",
                Fakes.NOW,
                1,
                "The server broke off.");
        when(outbox.standing())
                .thenReturn(new Outbox.Standing(
                        12,
                        3,
                        2,
                        1,
                        Fakes.NOW.minusSeconds(600),
                        List.of(new Outbox.Lane(
                                "smtp mail.example.com", "node-1", "OPEN", Fakes.NOW.minusSeconds(60), "Refused"))));
        when(outbox.rows("UNCERTAIN", null, 50)).thenReturn(List.of(uncertain));
        UI.getCurrent().navigate("outbox");

        assertThat(text(_get(OutboxView.class)))
                .contains("Offer", "The server broke off.", "10 min ago", "15", "Left alone", "Refused");
        _click(_get(Button.class, spec -> spec.withText("It arrived")));
        verify(outbox).arrived(uncertain.message());
        _click(_get(NativeButton.class, spec -> spec.withId("state-waiting")));
        verify(outbox).rows("WAITING", null, 50);
    }

    @Test
    void isNoOutsideMailWhereMailIsReal() {
        assertThat(bean(Place.class, "placeOfOutsideMailboxes").roles()).containsExactly("nobody");
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }
}
