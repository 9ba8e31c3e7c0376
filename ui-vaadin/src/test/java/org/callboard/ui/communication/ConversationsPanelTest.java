package org.callboard.ui.communication;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.MessageView.Attachment;
import org.callboard.communication.Messages;
import org.callboard.communication.Outbox;
import org.callboard.communication.ThreadLine;
import org.callboard.communication.ThreadQuery;
import org.callboard.communication.Threads;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.signals.Signal;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.testing.FakeMail;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.widgets.MailBody;
import org.junit.jupiter.api.Test;

class ConversationsPanelTest extends MailPages {

    private final Subject lead = Subject.lead(UUID.randomUUID());
    private final ThreadLine delivery = FakeMail.thread("Delivery");
    private Threads threads;

    @Override
    protected void prepare() {
        threads = bean(Threads.class);
        when(threads.list(any())).thenReturn(new Threads.Slice(List.of(delivery), null));
    }

    @Test
    void showsTheConversationsOfARecordAndUnfoldsThem() {
        unfold(
                FakeMail.wrote(delivery.id(), "rep1", MessageState.SENT, null),
                FakeMail.came(delivery.id(), "When?", null));

        List<MessageCard> cards = _find(MessageCard.class);
        assertThat(cards).extracting(MessageCard::isOpen).containsExactly(false, true);
        assertThat(text(cards.get(0))).contains("Josephine Darakjy", "When?");
        assertThat(text(cards.get(1)))
                .contains("sales", "Sent", "Our answer", "To Josephine Darakjy <jo@chanay.example>");
        verify(threads, never()).markRead(any(), eq(true));
    }

    @Test
    void comesInSlices() {
        ThreadLine older = FakeMail.thread("Older");
        when(threads.list(query(null))).thenReturn(new Threads.Slice(List.of(delivery), "key"));
        when(threads.list(query("key"))).thenReturn(new Threads.Slice(List.of(older), null));
        open();

        _click(_get(Button.class, spec -> spec.withText("Older conversations")));

        assertThat(_find(FoldedConversation.class))
                .extracting(MailPages::text)
                .satisfiesExactly(
                        first -> assertThat(first).contains("Delivery"),
                        second -> assertThat(second).contains("Older"));
        assertThat(_find(Button.class, spec -> spec.withText("Older conversations")))
                .isEmpty();
    }

    @Test
    void keepsPicturesFromOutsideAwayUntilSomebodyAsks() {
        unfold(FakeMail.came(
                delivery.id(),
                "Look",
                "<p onclick='x()'>Look</p><script>x()</script><img src='https://tracker.example/p.png'>"));
        assertThat(_get(MailBody.class).html())
                .contains("Look")
                .doesNotContain("script", "onclick", "src=\"https://tracker.example");

        _click(_get(Button.class, spec -> spec.withText("Show pictures")));

        assertThat(_get(MailBody.class).html()).contains("https://tracker.example/p.png");
        assertThat(_find(Button.class, spec -> spec.withText("Show pictures"))).isEmpty();
    }

    @Test
    void givesWhatCameAlongAsDownloadsAlone() {
        unfold(FakeMail.came(
                delivery.id(),
                "Here",
                null,
                new Attachment(UUID.randomUUID(), "offer.html", "text/html", 2048, null, false),
                new Attachment(UUID.randomUUID(), "logo.png", "image/png", 100, "logo", true)));

        assertThat(_find(
                        Anchor.class,
                        spec -> spec.withPredicate(anchor -> anchor.getElement().hasAttribute("download"))))
                .extracting(Anchor::getText)
                .containsExactly("offer.html");
    }

    @Test
    void saysWhyAMessageIsHeldBackAndLetsItsAuthorTryAgain() {
        MessageView held = FakeMail.wrote(delivery.id(), "rep1", MessageState.HELD, "They said no.");
        unfold(held);

        assertThat(text(_get(MessageCard.class))).contains("Held back: They said no.");
        _click(_get(Button.class, spec -> spec.withText("Send again")));

        verify(bean(Outbox.class)).sendAgain(held.id());
    }

    @Test
    void saysWhenAScheduledMessageLeaves() {
        MessageView queued = FakeMail.wrote(delivery.id(), "rep1", MessageState.QUEUED, null);
        unfold(FakeMail.with(queued, null, Fakes.NOW.plus(Duration.ofDays(2))));

        assertThat(text(_get(MessageCard.class))).contains("Leaves ");
    }

    @Test
    void takesAMessageBackThatHasNotLeft() {
        MessageView queued = FakeMail.wrote(delivery.id(), "rep1", MessageState.QUEUED, null);
        unfold(queued);

        _click(_get(Button.class, spec -> spec.withText("Take back")));

        verify(bean(Messages.class)).cancel(queued.id());
        assertThat(said()).contains("Taken back");
    }

    @Test
    void offersWhoeverOnlyLooksNothingToDo() {
        logIn(Fakes.viewer("analyst1", "analyst"));
        unfold(FakeMail.came(delivery.id(), "When?", null));

        assertThat(_find(Button.class)).extracting(Button::getText).doesNotContain("Reply", "Write a message");
    }

    @Test
    void followsWhatHappensMeanwhileWithoutFoldingWhatIsRead() {
        MessageView first = FakeMail.came(delivery.id(), "When?", null);
        unfold(first);
        MessageView second = FakeMail.wrote(delivery.id(), "rep2", MessageState.QUEUED, null);
        when(threads.open(eq(delivery.id()), any(), anyInt()))
                .thenReturn(FakeMail.opened(delivery, List.of(), second, first));

        MailTicker ticker = bean(MailTicker.class);
        ticker.on(new Signal("messages", delivery.id().toString()));
        ticker.tell();
        com.github.mvysny.kaributesting.v10.MockVaadin.clientRoundtrip();

        assertThat(_find(MessageCard.class)).extracting(MessageCard::isOpen).containsExactly(true, true);
    }

    @Test
    void saysThatAConversationWentOutOfSight() {
        when(threads.open(any(), any(), anyInt())).thenThrow(new NotFound("conversation", delivery.id()));
        open();

        _click(head());

        assertThat(said()).contains("This conversation is not here");
    }

    @Test
    void isOnPagesOfThoseOneWritesTo() {
        assertThat(bean(ConversationsPanel.class).isFor(record(lead))).isTrue();
        assertThat(bean(ConversationsPanel.class).isFor(record(new Subject("product", UUID.randomUUID()))))
                .isFalse();
    }

    private ThreadQuery query(String before) {
        return new ThreadQuery(null, null, null, null, lead, null, before, ConversationList.SLICE);
    }

    private void unfold(MessageView... newestFirst) {
        when(threads.open(eq(delivery.id()), any(), anyInt()))
                .thenReturn(FakeMail.opened(delivery, List.of(), newestFirst));
        open();
        _click(head());
    }

    private static com.vaadin.flow.component.html.NativeButton head() {
        return _get(com.vaadin.flow.component.html.NativeButton.class, spec -> spec.withClasses("folded-head"));
    }

    private void open() {
        UI.getCurrent().add(bean(ConversationsPanel.class).read(record(lead)).get());
    }

    private static OpenRecord record(Subject subject) {
        return new OpenRecord(subject, "Ann", Fakes.viewer("rep1", "sales-rep"), true, () -> {});
    }
}
