package org.callboard.ui.support;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.callboard.ui.testing.Typing.submit;
import static org.callboard.ui.testing.Typing.type;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.kernel.Conflict;
import org.callboard.presence.Lookers;
import org.callboard.support.CannedAnswers;
import org.callboard.support.Level;
import org.callboard.support.Macros;
import org.callboard.support.Priority;
import org.callboard.support.Queues;
import org.callboard.support.ReplyDraft;
import org.callboard.support.Sla;
import org.callboard.support.TicketLine;
import org.callboard.support.TicketState;
import org.callboard.support.TicketView;
import org.callboard.support.Tickets;
import org.callboard.support.Word;
import org.callboard.ui.testing.FakeRecords;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.widgets.Keys;
import org.callboard.ui.widgets.NoteEditor;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class DeskViewTest extends Pages {

    private static final UUID PRINTER = FakeRecords.id("Printer on fire");
    private static final UUID INVOICE = UUID.randomUUID();

    private Tickets tickets;
    private Queues queues;

    @Override
    protected void prepare() {
        logIn(Fakes.viewer("agent1", Role.SUPPORT_AGENT));
        tickets = bean(Tickets.class);
        queues = bean(Queues.class);
        when(queues.list(any(), any(), any(), any(), anyInt()))
                .thenReturn(new Tickets.Slice<>(
                        List.of(line(PRINTER, "T-1", "Printer on fire"), line(INVOICE, "T-2", "Wrong invoice")), null));
        when(queues.mine()).thenReturn(List.of());
        when(queues.counts()).thenReturn(Map.of());
        when(tickets.get(PRINTER)).thenReturn(ticket(PRINTER, "T-1", "Printer on fire", TicketState.OPEN));
        when(tickets.get(INVOICE)).thenReturn(ticket(INVOICE, "T-2", "Wrong invoice", TicketState.OPEN));
        when(bean(Lookers.class).look(any(), anyBoolean())).thenReturn(List.of());
        bean(FakeRecords.class).add(Tickets.KIND, "Printer on fire", "contactName", "Mia Keller");
    }

    @Test
    void showsWhatWaitsAndOpensByKey() {
        desk();
        assertThat(text()).containsSubsequence("Printer on fire", "T-1", "Wrong invoice", "T-2", "Choose a ticket");

        press("j");
        press("j");
        press("Enter");

        assertThat(talk()).contains("Wrong invoice", "Level 1", "Open");
    }

    @Test
    void tellsNotesFromAnswersByWord() {
        when(tickets.words(eq(PRINTER), any(), anyInt()))
                .thenReturn(new Tickets.Slice<>(
                        List.of(
                                new Word.Note(UUID.randomUUID(), "He shouts.", Instant.EPOCH, "agent2"),
                                new Word.Reply(UUID.randomUUID(), "It burns!", Instant.EPOCH, true, "Ada", null, null)),
                        null));
        desk(PRINTER);

        assertThat(talk()).containsSubsequence("Ada", "It burns!", "agent2", "Internal note", "He shouts.");
    }

    @Test
    void beginsWithWhatTheCustomerAsked() {
        desk(PRINTER);

        assertThat(talk()).containsSubsequence("Mia Keller", "Flames come out of tray two.");
        assertThat(_get(CustomerPane.class).getElement().getTextRecursively()).contains("Mia Keller");
    }

    @Test
    void answersAndGoesOnByItself() {
        when(queues.next(PRINTER)).thenReturn(Optional.of(INVOICE));
        desk(PRINTER);
        press("r");

        click("Send as solved");
        submit("<p>We come with water.</p>");

        ArgumentCaptor<ReplyDraft> sent = ArgumentCaptor.forClass(ReplyDraft.class);
        verify(tickets).reply(eq(PRINTER), sent.capture());
        assertThat(sent.getValue().html()).isEqualTo("<p>We come with water.</p>");
        assertThat(sent.getValue().then()).isEqualTo(TicketState.SOLVED);
        assertThat(talk()).contains("Wrong invoice");
    }

    @Test
    void aNoteIsNeverAnAnswer() {
        desk(PRINTER);
        press("n");
        _setValue(_get(NoteText.class), "Call the fire brigade.");
        click("Keep note");

        verify(tickets).note(PRINTER, "Call the fire brigade.");
        verify(tickets, never()).reply(any(), any());
        assertThat(_get(NoteText.class).getValue()).isEmpty();
    }

    @Test
    void whatWasTypedStaysWhenItIsRefused() {
        when(tickets.reply(any(), any())).thenThrow(new Conflict("This ticket is closed. Open it again first."));
        desk(PRINTER);
        press("r");
        submit("<p>We come.</p>");

        assertThat(talk()).contains("Open it again first.");
        assertThat(answer()).isEqualTo("<p>We come.</p>");
        verify(queues, never()).next(any());
    }

    @Test
    void keepsWhatIsTypedForEachTicketApart() {
        desk(PRINTER);
        press("r");
        type("<p>Half an answer</p>");
        press("j");
        press("Enter");
        assertThat(answer()).isEmpty();
        press("k");
        press("Enter");

        assertThat(answer()).isEqualTo("<p>Half an answer</p>");
    }

    @Test
    void warnsWhenSomebodyElseAnswers() {
        when(bean(Lookers.class).look(any(), anyBoolean())).thenReturn(List.of(new Lookers.Looker("agent2", true)));
        desk(PRINTER);

        assertThat(talk()).contains("agent2 is answering right now");
    }

    @Test
    void solvesPausesAndInsertsByKey() {
        when(bean(CannedAnswers.class).find(any()))
                .thenReturn(List.of(new CannedAnswers.Answer(PRINTER, "Restart", "en", "Please restart {{x}}")));
        when(bean(CannedAnswers.class).filled(any(), any())).thenReturn("Please restart it.");
        desk(PRINTER);
        press("w");
        verify(tickets).waitForCustomer(PRINTER);
        press("i");
        _click(_get(
                com.vaadin.flow.component.html.NativeButton.class,
                spec -> spec.withPredicate(
                        button -> button.getElement().getTextRecursively().contains("Restart"))));
        assertThat(answer()).isEqualTo("<p>Please restart it.</p>");
        press("e");
        verify(tickets).solve(PRINTER, null);
    }

    @Test
    void aMacroSaysWhatItDoesAndDoesIt() {
        UUID close = UUID.randomUUID();
        when(bean(Macros.class).all())
                .thenReturn(List.of(new Macros.Macro(
                        close, "Close as spam", Map.of("priority", "LOW"), null, "Spam", TicketState.SOLVED, null)));
        desk(PRINTER);
        press("m");
        _click(_get(
                com.vaadin.flow.component.html.NativeButton.class,
                spec -> spec.withPredicate(button ->
                        button.getElement().getTextRecursively().contains("sets priority · adds a note · Solved"))));

        verify(bean(Macros.class)).run(eq(PRINTER), eq(close), any());
    }

    @Test
    void keepsOutWhoIsNoAgent() {
        AccessAnnotationChecker checker = new AccessAnnotationChecker();

        assertThat(checker.hasAccess(DeskView.class, () -> "somebody", "sales-rep"::equals))
                .isFalse();
        assertThat(checker.hasAccess(DeskView.class, () -> "somebody", "customer"::equals))
                .isFalse();
        assertThat(checker.hasAccess(DeskView.class, () -> "somebody", "support-agent"::equals))
                .isTrue();
    }

    private static TicketLine line(UUID id, String number, String subject) {
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        return new TicketLine(
                id,
                number,
                subject,
                TicketState.OPEN,
                Priority.HIGH,
                null,
                "first-level",
                Level.L1,
                null,
                null,
                null,
                "Ada",
                now.plus(Duration.ofHours(2)),
                null,
                false,
                true,
                now,
                now,
                now,
                1);
    }

    private static TicketView ticket(UUID id, String number, String subject, TicketState state) {
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        Sla sla = new Sla("house", now.plus(Duration.ofHours(2)), null, null, null, false, true, Duration.ofHours(2));
        return new TicketView(
                id,
                number,
                subject,
                "Flames come out of tray two.",
                state,
                Priority.HIGH,
                null,
                "first-level",
                Level.L1,
                "PHONE",
                null,
                null,
                null,
                null,
                "agent1",
                "support",
                List.of(),
                0,
                0,
                now,
                sla,
                now,
                null,
                null,
                true,
                1);
    }

    private static void desk() {
        UI.getCurrent().navigate("desk");
    }

    private static void desk(UUID ticket) {
        UI.getCurrent().navigate("desk/" + ticket);
    }

    private static String text() {
        return _get(DeskView.class).getElement().getTextRecursively();
    }

    private static String talk() {
        return _get(TalkPane.class).getElement().getTextRecursively();
    }

    private static String answer() {
        return _get(NoteEditor.class).getValue();
    }

    private static void press(String key) {
        _get(DeskView.class)
                .getChildren()
                .filter(Keys.class::isInstance)
                .map(Keys.class::cast)
                .findFirst()
                .orElseThrow()
                .press(key);
    }

    private static void click(String words) {
        _click(_find(Button.class, spec -> spec.withText(words)).get(0));
    }
}
