package org.callboard.ui.communication;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Drafts;
import org.callboard.communication.Mailboxes;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageView;
import org.callboard.communication.MessageView.Attachment;
import org.callboard.communication.Messages;
import org.callboard.communication.Template;
import org.callboard.communication.TemplateBook;
import org.callboard.communication.TemplateDraft;
import org.callboard.communication.Templates;
import org.callboard.files.Files;
import org.callboard.files.KeptFile;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Subject;
import org.callboard.ui.testing.FakeMail;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.NoteEditor;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ComposerTest extends MailPages {

    private final UUID thread = UUID.randomUUID();
    private final UUID sent = UUID.randomUUID();
    private final MessageView question = FakeMail.came(thread, "When <does> it come?", null);
    private Messages messages;
    private static final Person ANN = new Person(
            "ann", "Ann Lee", "ann@callboard.example", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, true, true);

    private Drafts drafts;

    @Override
    protected void prepare() {
        messages = bean(Messages.class);
        drafts = bean(Drafts.class);
        when(bean(Mailboxes.class).mine()).thenReturn(List.of(FakeMail.SALES));
        when(messages.send(any())).thenReturn(sent);
        when(messages.get(question.id())).thenReturn(question);
        when(bean(Files.class).largest()).thenReturn(50L * 1024 * 1024);
    }

    @Test
    void answersWhoWroteWithSignatureAndTheirMessageBelow() {
        answer(Manner.REPLY);

        submit("<p>Tomorrow</p>");

        MessageDraft draft = sentDraft();
        assertThat(draft.to()).containsExactly(FakeMail.CUSTOMER);
        assertThat(draft.cc()).isEmpty();
        assertThat(draft.subject()).isEqualTo("Re: Delivery");
        assertThat(draft.replyTo()).isEqualTo(question.id());
        assertThat(draft.mailbox()).isEqualTo(FakeMail.SALES.id());
        assertThat(draft.html())
                .startsWith("<p>Tomorrow</p>")
                .containsSubsequence("Your sales team", "wrote:", "<blockquote>", "When &lt;does&gt; it come?");
        assertThat(said()).contains("leaves in 10 seconds");
        assertThat(_find(Composer.class)).isEmpty();
    }

    @Test
    void leavesSignatureAndMessageOutWhenUnticked() {
        answer(Manner.REPLY);
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("With signature")), false);
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("With the message below")), false);

        submit("<p>Tomorrow</p>");

        assertThat(sentDraft().html()).isEqualTo("<p>Tomorrow</p>");
    }

    @Test
    void answersAllOthersButTheHouseItself() {
        answer(Manner.REPLY_ALL);

        submit("<p>Tomorrow</p>");

        assertThat(sentDraft().to()).containsExactly(FakeMail.CUSTOMER);
        assertThat(sentDraft().cc()).extracting(Address::address).containsExactly("boss@chanay.example");
    }

    @Test
    void answersWhereTheWriterOfAMailWantsItAndAsksToHearOfItOnlyWhenTicked() {
        Address office = Address.of("office@chanay.example");
        MessageView wanted = FakeMail.with(question, office, null);
        when(messages.get(question.id())).thenReturn(wanted);
        new Composer(room(), writing(Manner.REPLY, wanted)).open();

        submit("<p>Tomorrow</p>");
        assertThat(sentDraft().to()).containsExactly(office);
        assertThat(sentDraft().track()).isNull();

        answer(Manner.REPLY);
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Tell me when it is read")), true);
        submit("<p>Tomorrow</p>");
        ArgumentCaptor<MessageDraft> both = ArgumentCaptor.forClass(MessageDraft.class);
        verify(messages, times(2)).send(both.capture());
        assertThat(both.getValue().track()).isTrue();
    }

    @Test
    void passesAMessageOnWithWhatCameAlong() {
        MessageView offer = FakeMail.came(
                thread,
                "Our offer",
                null,
                new Attachment(UUID.randomUUID(), "offer.pdf", "application/pdf", 9, null, false));
        KeptFile copy = new KeptFile(
                UUID.randomUUID(),
                Subject.lead(UUID.randomUUID()),
                "offer.pdf",
                "application/pdf",
                9,
                "00",
                "rep1",
                Fakes.NOW);
        when(messages.get(offer.id())).thenReturn(offer);
        when(messages.open(any(), any())).thenReturn(new ByteArrayInputStream(new byte[] {1}));
        when(bean(Files.class).keep(any(), eq("offer.pdf"), any(), any())).thenReturn(copy);
        Composer composer = new Composer(room(), writing(Manner.FORWARD, offer));
        composer.open();
        composer.carry(offer);
        _get(AddressField.class, spec -> spec.withLabel("To")).take(List.of(Address.of("ann@example.com")));

        submit("<p>Please look</p>");

        MessageDraft draft = sentDraft();
        assertThat(draft.replyTo()).isNull();
        assertThat(draft.files()).containsExactly(copy.id());
        assertThat(draft.subject()).isEqualTo("Fwd: Delivery");
        assertThat(draft.html()).contains("Forwarded message", "Our offer");
    }

    @Test
    void keepsWhatIsTypedWhileItIsTyped() {
        answer(Manner.REPLY);

        type("<p>Tomor</p>");

        Map<String, Object> kept = keptDraft();
        assertThat(kept).containsEntry("html", "<p>Tomor</p>").containsEntry("subject", "Re: Delivery");
        assertThat(_get(Span.class, spec -> spec.withClasses("composer-kept")).getText())
                .startsWith("Draft kept");
        type("<p>Tomor</p>");
        verify(drafts, times(1)).keep(any(), any(), any(), any());
    }

    @Test
    void goesOnWithWhatWasBegun() {
        Letter letter = new Letter(
                Manner.REPLY,
                Channel.EMAIL,
                question.id(),
                FakeMail.SALES.id(),
                List.of(FakeMail.CUSTOMER),
                List.of(),
                List.of(),
                "Re: Delivery",
                "<p>Half a sen</p>",
                List.of(),
                true,
                true,
                true,
                null,
                0);
        UUID id = UUID.randomUUID();
        when(drafts.of(thread, null))
                .thenReturn(Optional.of(new Drafts.Draft(id, thread, null, letter.body(), Fakes.NOW)));

        Writing writing = writing(Manner.REPLY, question);

        assertThat(writing.draft()).isEqualTo(id);
        assertThat(writing.letter()).isEqualTo(letter);
        assertThat(writing.stored()).isTrue();
    }

    @Test
    void sendsADraftOnceHoweverOftenOneTries() {
        answer(Manner.REPLY);
        doThrow(new BadInput("subject", "Say what it is about."))
                .doReturn(sent)
                .when(messages)
                .send(any());

        submit("<p>Tomorrow</p>");
        TextField subject = _get(TextField.class, spec -> spec.withLabel("Subject"));
        assertThat(subject.getErrorMessage()).isEqualTo("Say what it is about.");
        assertThat(_find(Composer.class)).hasSize(1);
        verify(drafts, never()).drop(any());
        submit("<p>Tomorrow</p>");

        ArgumentCaptor<MessageDraft> tried = ArgumentCaptor.forClass(MessageDraft.class);
        verify(messages, times(2)).send(tried.capture());
        assertThat(tried.getAllValues())
                .extracting(MessageDraft::idempotencyKey)
                .containsOnly(tried.getValue().idempotencyKey());
        verify(drafts).drop(any());
    }

    @Test
    void tellsWhatTheGuardWouldSayBeforeItIsSent() {
        when(messages.objection(any())).thenReturn(Optional.of("They said no on 3 March."));
        answer(Manner.REPLY);

        submit("<p>Tomorrow</p>");

        verify(messages, never()).send(any());
        assertThat(text(_get(Composer.class))).contains("They said no on 3 March.");
        _click(_get(Button.class, spec -> spec.withText("Send it anyway")));
        submit("<p>Tomorrow</p>");
        verify(messages).send(any());
    }

    @Test
    void takesBackWhatWasSentAndLetsOneWriteOnAsAnotherMessage() {
        answer(Manner.REPLY);
        submit("<p>Tomorrow</p>");
        String first = sentDraft().idempotencyKey();

        _click(_get(Button.class, spec -> spec.withText("Undo")));

        verify(messages).cancel(sent);
        assertThat(_find(Composer.class)).hasSize(1);
        assertThat(keptDraft()).containsEntry("html", "<p>Tomorrow</p>");
        submit("<p>The day after</p>");
        assertThat(sentDraft().idempotencyKey()).isNotEqualTo(first);
    }

    @Test
    void saysWhenNothingCanBeTakenBackAnyMore() {
        doThrow(new Conflict("It has left; nobody can take it back."))
                .when(messages)
                .cancel(sent);
        answer(Manner.REPLY);
        submit("<p>Tomorrow</p>");

        _click(_get(Button.class, spec -> spec.withText("Undo")));

        assertThat(said()).contains("It has left");
        assertThat(_find(Composer.class)).isEmpty();
    }

    @Test
    void schedulesForAMomentInThePersonsZone() {
        answer(Manner.REPLY);
        _click(_get(Button.class, spec -> spec.withText("Send later")));
        _setValue(_get(DateTimePicker.class), LocalDateTime.parse("2026-12-01T08:30"));
        _click(_get(Button.class, spec -> spec.withText("Schedule")));

        submit("<p>Tomorrow</p>");

        assertThat(sentDraft().sendAt())
                .isEqualTo(LocalDateTime.parse("2026-12-01T08:30")
                        .atZone(bean(Times.class).zone())
                        .toInstant());
    }

    @Test
    void findsPeopleAndTakesWhateverElseOneTypes() {
        when(bean(People.class).search("ann")).thenReturn(List.of(ANN));

        assertThat(room().addressees().search("ann", Channel.EMAIL))
                .extracting(Address::address)
                .contains("ann@callboard.example");
        assertThat(AddressWords.read("Jo Doe <jo@x.example>; a@x.example, b@x.example"))
                .containsExactly(
                        new Address("jo@x.example", "Jo Doe", null),
                        Address.of("a@x.example"),
                        Address.of("b@x.example"));
    }

    @Test
    void writesATextMessageWithoutAllThatAnEmailHas() {
        ways(Channel.EMAIL, Channel.SMS, Channel.IN_APP);
        new Composer(room(), Writing.about(room(), null, done -> {})).open();
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("With signature"))
                        .isVisible())
                .isTrue();

        choose(Channel.SMS);
        assertThat(_find(TextField.class, spec -> spec.withLabel("Subject"))).isEmpty();
        assertThat(_find(Select.class, spec -> spec.withLabel("From"))).isEmpty();
        _get(AddressField.class, spec -> spec.withLabel("To")).take(List.of(Address.of("+49 30 901820")));
        submit("<p>At <b>nine</b></p>");

        MessageDraft draft = sentDraft();
        assertThat(draft.channel()).isEqualTo(Channel.SMS);
        assertThat(draft.mailbox()).isNull();
        assertThat(draft.subject()).isNull();
        assertThat(draft.html()).isEqualTo("<p>At <b>nine</b></p>");
        assertThat(keptDraft()).containsEntry("channel", "SMS");
    }

    @Test
    void answersByTheWayThatSomethingCame() {
        MessageView text = FakeMail.by(question, Channel.SMS, Address.of("+4930901820"));
        when(messages.get(text.id())).thenReturn(text);
        new Composer(room(), writing(Manner.REPLY, text)).open();
        assertThat(_find(WayField.class)).as("there is nothing to choose").isEmpty();

        submit("<p>Nine</p>");

        assertThat(sentDraft().channel()).isEqualTo(Channel.SMS);
        assertThat(sentDraft().to()).extracting(Address::address).containsExactly("+4930901820");
        assertThat(sentDraft().replyTo()).isEqualTo(text.id());
    }

    @Test
    void findsColleaguesByNameInTheHouse() {
        ways(Channel.EMAIL, Channel.IN_APP);
        when(bean(People.class).search("ann")).thenReturn(List.of(ANN));
        new Composer(room(), Writing.about(room(), null, done -> {})).open();

        choose(Channel.IN_APP);

        assertThat(room().addressees().search("ann", Channel.IN_APP))
                .containsExactly(new Address("ann", "Ann Lee", null));
        assertThat(_get(Composer.class).getHeaderTitle()).isEqualTo("New message");
    }

    private void ways(Channel... channels) {
        when(messages.channels()).thenReturn(new LinkedHashSet<>(List.of(channels)));
    }

    @SuppressWarnings("unchecked")
    private static void choose(Channel channel) {
        Select<Channel> way = _get(Select.class, spec -> spec.withLabel("By"));
        _setValue(way, channel);
    }

    @Test
    void saysWhatToDoWithoutAMailbox() {
        when(bean(Mailboxes.class).mine()).thenReturn(List.of());

        answer(Manner.REPLY);

        assertThat(text(_get(Composer.class))).contains("Ask an admin to set one up for you");
        assertThat(_get(Select.class, spec -> spec.withLabel("From")).isEmpty()).isTrue();
    }

    @Test
    void beginsWithATemplateFilledForTheirRecord() {
        when(bean(TemplateBook.class).all()).thenReturn(List.of(template("welcome")));
        when(bean(Templates.class).compose(eq("welcome"), any()))
                .thenReturn(new Templates.Filled("Welcome", "Hello", "<p>Hello Jo</p>", "welcome@3"));
        answer(Manner.REPLY);

        choose("Welcome");

        NoteEditor editor = _get(NoteEditor.class);
        assertThat(editor.getValue()).isEqualTo("<p>Hello Jo</p>");
        submit("<p>Hello Jo, dear</p>");
        assertThat(sentDraft().template()).isEqualTo("welcome");
        assertThat(sentDraft().html()).startsWith("<p>Hello Jo, dear</p>");
    }

    @Test
    void saysWhatATemplateMisses() {
        when(bean(TemplateBook.class).all()).thenReturn(List.of(template("welcome")));
        when(bean(Templates.class).compose(any(), any()))
                .thenThrow(new BadInput("values.deal.amount", "There is no amount."));
        answer(Manner.REPLY);

        choose("Welcome");

        assertThat(text(_get(Composer.class))).contains("cannot be filled yet: There is no amount.");
    }

    private static Template template(String key) {
        TemplateDraft draft = new TemplateDraft("Welcome", null, null, null, Map.of());
        return new Template(key, 3, 1, draft, true, null, null, false);
    }

    private static void choose(String title) {
        TemplateChoice choice = _get(TemplateChoice.class);
        Template chosen = choice.getListDataView().getItems().findFirst().orElseThrow();
        assertThat(choice.getItemLabelGenerator().apply(chosen)).isEqualTo(title);
        choice.setValue(chosen);
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                choice,
                new com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent<>(choice, choice, null, true));
    }

    @Test
    void throwsADraftAwayOnlyAfterAsking() {
        answer(Manner.REPLY);
        type("<p>Tomor</p>");
        _click(_get(Button.class, spec -> spec.withText("Discard")));
        verify(drafts, never()).drop(any());

        com.vaadin.flow.component.confirmdialog.ConfirmDialog sure =
                _get(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class);
        com.vaadin.flow.component.ComponentUtil.fireEvent(
                sure, new com.vaadin.flow.component.confirmdialog.ConfirmDialog.ConfirmEvent(sure, true));

        verify(drafts).drop(any());
        assertThat(_find(Composer.class)).isEmpty();
    }

    private CommunicationRoom room() {
        return bean(CommunicationRoom.class);
    }

    private Writing writing(Manner manner, MessageView message) {
        return Writing.answer(room(), manner, message, null, done -> {}, () -> {});
    }

    private void answer(Manner manner) {
        new Composer(room(), writing(manner, question)).open();
    }

    private MessageDraft sentDraft() {
        ArgumentCaptor<MessageDraft> draft = ArgumentCaptor.forClass(MessageDraft.class);
        verify(messages, atLeastOnce()).send(draft.capture());
        return draft.getValue();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> keptDraft() {
        ArgumentCaptor<Map<String, Object>> body = ArgumentCaptor.forClass(Map.class);
        verify(drafts, atLeastOnce()).keep(any(), any(), any(), body.capture());
        return body.getValue();
    }
}
