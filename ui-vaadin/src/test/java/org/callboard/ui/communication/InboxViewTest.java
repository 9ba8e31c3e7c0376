package org.callboard.ui.communication;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.communication.Mailboxes;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.communication.Outbox;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadState;
import org.callboard.communication.Threads;
import org.callboard.communication.Threads.Present;
import org.callboard.kernel.Subject;
import org.callboard.search.Hit;
import org.callboard.signals.Signal;
import org.callboard.ui.record.AssignDialog;
import org.callboard.ui.testing.FakeMail;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.widgets.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxViewTest extends MailPages {

    private final ThreadLine first = FakeMail.thread(UUID.randomUUID(), "Delivery", ThreadState.OPEN, null, true, 1);
    private final ThreadLine second = FakeMail.thread(UUID.randomUUID(), "Invoice", ThreadState.OPEN, "rep1", false, 2);
    private final MessageView question = FakeMail.came(first.id(), "When?", null);
    private Threads threads;

    @Override
    protected void prepare() {
        threads = bean(Threads.class);
        when(bean(Mailboxes.class).mine()).thenReturn(List.of(FakeMail.SALES));
        when(threads.unread()).thenReturn(Map.of(FakeMail.SALES.id(), 100));
        when(threads.list(any())).thenReturn(new Threads.Slice(List.of(first, second), null));
        when(threads.open(eq(first.id()), any(), anyInt())).thenReturn(FakeMail.opened(first, List.of(), question));
        when(threads.open(eq(second.id()), any(), anyInt()))
                .thenReturn(FakeMail.opened(second, List.of(), FakeMail.came(second.id(), "Pay?", null)));
        when(threads.markRead(any(), anyBoolean()))
                .thenAnswer(call ->
                        FakeMail.as(line(call.getArgument(0)), ThreadState.OPEN, null, !call.<Boolean>getArgument(1)));
        when(threads.done(any()))
                .thenAnswer(call -> FakeMail.as(line(call.getArgument(0)), ThreadState.DONE, null, false));
        when(threads.snooze(any(), any()))
                .thenAnswer(call -> FakeMail.as(line(call.getArgument(0)), ThreadState.SNOOZED, null, false));
        when(threads.reopen(any()))
                .thenAnswer(call -> FakeMail.as(line(call.getArgument(0)), ThreadState.OPEN, null, false));
    }

    private ThreadLine line(UUID id) {
        return id.equals(first.id()) ? first : second;
    }

    @BeforeEach
    void open() {
        UI.getCurrent().navigate("inbox");
    }

    @Test
    void listsOpenConversationsWithWhatIsUnread() {
        verify(threads).list(argThat(query -> query.state() == ThreadState.OPEN && query.size() == ThreadRows.SLICE));
        assertThat(_find(ThreadRow.class))
                .extracting(MailPages::text)
                .satisfiesExactly(
                        row -> assertThat(row).contains("Josephine Darakjy", "Delivery", "Unread"),
                        row -> assertThat(row).contains("Invoice").doesNotContain("Unread"));
        assertThat(text(_get(InboxNav.class))).contains("sales", "99+");
    }

    @Test
    void opensAConversationWhichIsReadThen() {
        press("j");
        press("Enter");

        verify(threads).markRead(first.id(), true);
        assertThat(text(_get(ThreadPane.class))).contains("Delivery", "When?");
        assertThat(_get(InboxView.class).getElement().getAttribute("data-part")).isEqualTo("thread");
    }

    @Test
    void looksInOtherViewsAndMailboxes() {
        _click(_get(NativeButton.class, spec -> spec.withId("view-unassigned")));
        verify(threads).list(argThat(query -> InboxFilter.NOBODY.equals(query.assignee())));

        _click(_get(NativeButton.class, spec -> spec.withId("view-mine")));
        verify(threads).list(argThat(query -> "rep1".equals(query.assignee())));

        _click(_get(NativeButton.class, spec -> spec.withAttribute("title", FakeMail.SALES.address())));
        verify(threads).list(argThat(query -> FakeMail.SALES.id().equals(query.mailbox())));
    }

    @Test
    void searchesWhateverTheState() {
        TextField search = _get(TextField.class);
        search.setValue("invoice");
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                search,
                new com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent<>(search, search, "", true));

        verify(threads).list(argThat(query -> "invoice".equals(query.text()) && query.state() == null));
    }

    @Test
    void isDoneByAKeyOpensTheNextAndCanBeTakenBack() {
        press("j");
        press("Enter");

        press("e");

        verify(threads).done(first.id());
        assertThat(_find(ThreadRow.class)).extracting(ThreadRow::key).containsExactly(second.id());
        assertThat(text(_get(ThreadPane.class))).contains("Invoice", "Pay?");
        _click(_get(Button.class, spec -> spec.withText("Undo")));
        verify(threads).reopen(first.id());
        assertThat(_find(ThreadRow.class)).hasSize(2);
    }

    @Test
    void assignsSnoozesAndMarksUnreadByKeys() {
        press("j");
        press("a");
        assertThat(_find(AssignDialog.class)).hasSize(1);
        _get(AssignDialog.class).close();

        press("s");
        _click(_get(Button.class, spec -> spec.withText("In 2 hours")));
        verify(threads).snooze(first.id(), Fakes.NOW.plus(java.time.Duration.ofHours(2)));

        press("j");
        press("u");
        verify(threads).markRead(second.id(), false);
    }

    @Test
    void answersByAKeyAndSaysSoToOthers() {
        press("j");
        press("r");

        assertThat(_find(Composer.class)).hasSize(1);
        verify(threads).present(first.id(), true);
        _get(Composer.class).close();
        verify(threads, org.mockito.Mockito.atLeast(2)).present(first.id(), false);
    }

    @Test
    void saysWhoElseAnswers() {
        when(threads.present(eq(first.id()), anyBoolean()))
                .thenReturn(List.of(new Present("rep2", true), new Present("rep3", false)));

        press("j");
        press("Enter");

        assertThat(text(_get(PresenceLine.class))).isEqualTo("rep2 is writing an answer.");
    }

    @Test
    void announcesWhatIsNewAndMovesNothing() {
        ThreadLine fresh = FakeMail.thread(UUID.randomUUID(), "Urgent", ThreadState.OPEN, null, true, 0);
        when(threads.list(any())).thenReturn(new Threads.Slice(List.of(fresh, first, second), null));

        hear(fresh.id());

        assertThat(_find(ThreadRow.class)).hasSize(2);
        _click(_get(NativeButton.class, spec -> spec.withText("New messages. Show them")));
        assertThat(_find(ThreadRow.class)).hasSize(3);
    }

    @Test
    void saysWhatAColleagueDealtWith() {
        when(threads.list(any())).thenReturn(new Threads.Slice(List.of(first), null));

        hear(second.id());

        assertThat(text(_find(ThreadRow.class).get(1))).contains("Somebody else dealt with it");
    }

    @Test
    void asksForTheListOnceHoweverManyWereChanged() {
        clearInvocations(threads);

        MailTicker ticker = bean(MailTicker.class);
        for (int i = 0; i < 50; i++) {
            ticker.on(new Signal("messages", UUID.randomUUID().toString()));
        }
        ticker.tell();
        MockVaadin.clientRoundtrip();

        verify(threads).list(any());
        verify(threads, never()).open(any(), any(), anyInt());
    }

    @Test
    void showsWhatThePersonWroteAndHasNotLeft() {
        MessageView held = FakeMail.wrote(first.id(), "rep1", MessageState.HELD, "They said no.");
        when(bean(Outbox.class).mine(null, 50))
                .thenReturn(List.of(new Outbox.Row(
                        7, held.id(), "smtp", "jo@chanay.example", "Delivery", "HELD", Fakes.NOW, 1, "They said no.")));
        when(bean(Messages.class).get(held.id())).thenReturn(held);

        _click(_get(NativeButton.class, spec -> spec.withId("view-outbox")));
        assertThat(text(_get(WaitingLines.class))).contains("jo@chanay.example", "Held back", "They said no.");
        _click(_get(NativeButton.class, spec -> spec.withClasses("inbox-line")));

        assertThat(text(_get(ThreadPane.class))).contains("Delivery");
    }

    @Test
    void addsARecordThatAConversationIsAboutToo() {
        Subject deal = new Subject("deal", UUID.randomUUID());
        press("j");
        press("Enter");
        _click(_get(Button.class, spec -> spec.withText("Add a record")));
        @SuppressWarnings("unchecked")
        ComboBox<Hit> record = _get(ComboBox.class);
        record.setValue(new Hit(deal, "Chanay rollout", null, null, Hit.Why.NAME, null));
        when(threads.open(eq(first.id()), any(), anyInt())).thenReturn(FakeMail.opened(first, List.of(deal), question));

        _click(_get(Button.class, spec -> spec.withText("Add")));

        verify(threads).attach(first.id(), deal);
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", "Not about Deal")));
        verify(threads).detach(first.id(), deal);
    }

    @Test
    void isClosedToThoseWhoOnlyLook() {
        assertThat(bean(CommunicationPlaces.class).placeOfTheInbox().roles()).doesNotContain("analyst", "marketer");
    }

    private void hear(UUID thread) {
        MailTicker ticker = bean(MailTicker.class);
        ticker.on(new Signal("messages", thread.toString()));
        ticker.tell();
        MockVaadin.clientRoundtrip();
    }

    private static void press(String key) {
        _get(InboxView.class)
                .getChildren()
                .filter(Keys.class::isInstance)
                .map(Keys.class::cast)
                .findFirst()
                .orElseThrow()
                .press(key);
    }
}
