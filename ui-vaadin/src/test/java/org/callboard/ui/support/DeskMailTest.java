package org.callboard.ui.support;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callboard.ui.testing.Typing.submit;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Direction;
import org.callboard.communication.Lanes;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.files.Files;
import org.callboard.files.KeptFile;
import org.callboard.kernel.Subject;
import org.callboard.presence.Lookers;
import org.callboard.support.Level;
import org.callboard.support.Priority;
import org.callboard.support.Queues;
import org.callboard.support.TicketLine;
import org.callboard.support.TicketState;
import org.callboard.support.TicketView;
import org.callboard.support.Tickets;
import org.callboard.support.Word;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.widgets.MailBody;
import org.junit.jupiter.api.Test;

/** What leaves and comes by mail at the desk: files, formatting, and that it does not leave just now. */
class DeskMailTest extends Pages {

    private static final UUID TICKET = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final KeptFile PLAN = new KeptFile(
            UUID.randomUUID(), new Subject("ticket", TICKET), "plan.pdf", "application/pdf", 9, "00", "agent1", AT);

    private Tickets tickets;

    @Override
    protected void prepare() {
        logIn(Fakes.viewer("agent1", Role.SUPPORT_AGENT));
        tickets = bean(Tickets.class);
        Queues queues = bean(Queues.class);
        when(queues.list(any(), any(), any(), any(), anyInt())).thenReturn(new Tickets.Slice<>(List.of(), null));
        when(queues.next(any())).thenReturn(Optional.empty());
        when(tickets.get(TICKET)).thenReturn(ticket());
        when(tickets.of(any(), any(), anyInt())).thenReturn(new Tickets.Slice<>(List.of(), null));
        when(bean(Lookers.class).look(any(), anyBoolean())).thenReturn(List.of());
        when(bean(Files.class).keep(any(), any(), any(), any())).thenReturn(PLAN);
    }

    @Test
    void sendsAlongWhatWasAttachedAndOnce() {
        open();
        attach();

        submit("<p>See the plan.</p>");
        verify(tickets).reply(eq(TICKET), argThat(sent -> sent.files().equals(List.of(PLAN.id()))));

        submit("<p>And one thing more.</p>");
        verify(tickets).reply(eq(TICKET), argThat(sent -> sent.files().isEmpty()));
    }

    @Test
    void whatIsTakenAwayAgainIsGone() {
        open();
        attach();

        _click(named("Take plan.pdf away").get(0));
        submit("<p>No plan.</p>");

        verify(bean(Files.class)).delete(PLAN.id());
        verify(tickets).reply(eq(TICKET), argThat(sent -> sent.files().isEmpty()));
    }

    @Test
    void showsWhatCameAlongAndTheMailItselfOnlyWhenAsked() {
        UUID message = said(true, "It burns", "<p>It <b>burns</b><script>alert(1)</script></p>");
        open();

        assertThat(talk()).contains("It burns", "photo.png");
        assertThat(_find(MailBody.class)).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("As it came")));
        assertThat(_get(MailBody.class).html()).contains("<b>burns</b>").doesNotContain("script");
        verify(bean(Messages.class)).all(List.of(message));
    }

    @Test
    void showsOnesOwnWordsAsTheyWereFormatted() {
        said(false, "one two", "<ul><li>one</li><li onclick='x()'>two</li></ul><iframe src='https://evil'></iframe>");
        open();

        assertThat(_get(WordCard.class).getElement().getOuterHTML())
                .contains("<li>one</li>")
                .doesNotContain("onclick")
                .doesNotContain("iframe");
    }

    @Test
    void saysThatMailsDoNotLeaveUntilTheyDo() {
        when(bean(Lanes.class).down()).thenReturn(List.of("smtp mail.example:25"));
        open();
        assertThat(away().isVisible()).isTrue();
        assertThat(away().getElement().getTextRecursively())
                .contains("The mail server does not answer. Answers wait, and go out by themselves");

        when(bean(Lanes.class).down()).thenReturn(List.of("phone"));
        beat();
        assertThat(away().isVisible()).isFalse();

        when(bean(Lanes.class).late()).thenReturn(true);
        beat();
        assertThat(away().getElement().getTextRecursively()).contains("Mails leave late");
    }

    @Test
    void proposesToLinkOrMergeOtherTicketsOfTheCustomer() {
        when(tickets.of(eq(new Subject("person", PERSON)), any(), anyInt()))
                .thenReturn(new Tickets.Slice<>(List.of(line()), null));
        open();

        assertThat(named("Merge with T-2")).hasSize(1);
        verify(tickets, never()).link(any(), any(), any());
        _click(named("Link with T-2").get(0));
        verify(tickets).link(TICKET, OTHER, "RELATED");
    }

    private static void open() {
        UI.getCurrent().navigate("desk/" + TICKET);
    }

    private static void attach() {
        _get(AnswerFiles.class).take(TICKET, "plan.pdf", InputStream.nullInputStream(), UI.getCurrent());
        MockVaadin.clientRoundtrip();
        assertThat(talk()).contains("plan.pdf");
    }

    private void beat() {
        bean(DeskTicker.class).beat();
        MockVaadin.clientRoundtrip();
    }

    private static AwayLine away() {
        return (AwayLine) _get(DeskView.class)
                .getChildren()
                .filter(AwayLine.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static List<Button> named(String name) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(name::equals).isPresent())
                .toList();
    }

    private static String talk() {
        return _get(TalkPane.class).getElement().getTextRecursively();
    }

    private UUID said(boolean fromCustomer, String text, String html) {
        UUID message = UUID.randomUUID();
        String author = fromCustomer ? "Ada" : "agent1";
        Word word = new Word.Reply(UUID.randomUUID(), text, AT, fromCustomer, author, message, null);
        when(tickets.words(eq(TICKET), any(), anyInt())).thenReturn(new Tickets.Slice<>(List.of(word), null));
        when(bean(Messages.class).all(List.of(message))).thenReturn(List.of(message(message, fromCustomer, html)));
        return message;
    }

    private static MessageView message(UUID id, boolean in, String html) {
        return new MessageView(
                id,
                UUID.randomUUID(),
                Channel.EMAIL,
                in ? Direction.IN : Direction.OUT,
                null,
                Address.of("ada@example.com"),
                List.of(),
                List.of(),
                List.of(),
                "Fire",
                "",
                "",
                html,
                null,
                "<1@example.com>",
                AT,
                in ? MessageState.RECEIVED : MessageState.SENT,
                List.of(),
                List.of(new MessageView.Attachment(UUID.randomUUID(), "photo.png", "image/png", 12, null, false)),
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null);
    }

    private static TicketLine line() {
        return new TicketLine(
                OTHER,
                "T-2",
                "Smoke",
                TicketState.OPEN,
                Priority.HIGH,
                null,
                "first-line",
                Level.L1,
                null,
                null,
                null,
                "Ada",
                null,
                null,
                false,
                false,
                AT,
                AT,
                AT,
                1);
    }

    private static TicketView ticket() {
        return new TicketView(
                TICKET,
                "T-1",
                "Fire",
                null,
                TicketState.OPEN,
                Priority.HIGH,
                null,
                "first-line",
                Level.L1,
                "EMAIL",
                PERSON,
                null,
                null,
                null,
                "agent1",
                "support",
                List.of(),
                0,
                0,
                AT,
                null,
                AT,
                null,
                null,
                true,
                1);
    }
}
