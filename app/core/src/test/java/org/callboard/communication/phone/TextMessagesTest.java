package org.callboard.communication.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.callboard.communication.Address;
import org.callboard.communication.Cast;
import org.callboard.communication.Channel;
import org.callboard.communication.LocalPhones;
import org.callboard.communication.MailTest;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.communication.ThreadQuery;
import org.callboard.communication.Threads;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Text messages between the house and the telephones of its own. */
@MailTest
class TextMessagesTest {

    @Autowired
    Messages messages;

    @Autowired
    Threads threads;

    @Autowired
    LocalPhones phones;

    @Autowired
    PhoneNews news;

    @Autowired
    LocalPhone.Network network;

    @Autowired
    Cast cast;

    private final Subject lead = Subject.lead(Ids.next());
    private final String number = "+49151" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);

    @Test
    void aTextArrivesAndItsAnswerComesIntoTheSameConversation() {
        UUID id = send("How are you?");
        awaitDelivered(id);
        assertThat(asAdmin(() -> phones.of(number)))
                .singleElement()
                .satisfies(text -> assertThat(text.text()).isEqualTo("How are you?"));

        cast.doing("admin1", () -> phones.write(Channel.SMS, number, "Fine, thanks"));

        Threads.Opened thread = cast.as("rep1", () -> threads.open(view(id).threadId(), null, 10));
        assertThat(thread.messages()).extracting(MessageView::text).containsExactly("Fine, thanks", "How are you?");
        assertThat(view(id).state()).isEqualTo(MessageState.REPLIED);
        assertThat(cast.as(
                        "rep1", () -> threads.list(ThreadQuery.about(lead, 10)).items()))
                .hasSize(1);
    }

    @Test
    void whoeverSaysStopGetsNoMoreUntilTheyWantIt() {
        UUID first = send("Buy now");
        await().atMost(Duration.ofSeconds(20)).until(() -> !view(first).state().isWaiting());
        cast.doing("admin1", () -> phones.write(Channel.SMS, number, " Stop. "));

        UUID second = send("Buy again");
        await().atMost(Duration.ofSeconds(20)).until(() -> view(second).state() == MessageState.HELD);
        assertThat(view(second).trouble()).contains("STOP");
        assertThat(view(first).state()).isEqualTo(MessageState.UNSUBSCRIBED);

        cast.doing("admin1", () -> phones.write(Channel.SMS, number, "START"));
        UUID third =
                cast.as("rep1", () -> messages.send(draft(Channel.SMS, number.replace("+49151", "+49 (151) "), "Hi")));
        await().atMost(Duration.ofSeconds(20)).until(() -> !view(third).state().isWaiting());
    }

    @Test
    void theProvidersNewsCountOnceAndOnlyForWhatWentByPhone() {
        UUID id = send("Hello");
        awaitDelivered(id);
        Map<String, String> told =
                Map.of("MessageStatus", "undelivered", "ErrorCode", "30005", "To", number, "MessageSid", "SM1");
        news.status(id, told);
        news.status(id, told);
        news.status(UUID.randomUUID(), told);

        assertThat(view(id).states())
                .filteredOn(step -> step.state() == MessageState.BOUNCED_HARD)
                .hasSize(1);
        UUID next = send("Again");
        await().atMost(Duration.ofSeconds(20)).until(() -> view(next).state() == MessageState.HELD);

        Map<String, String> came = new LinkedHashMap<>(Map.of(
                "MessageSid", "SM" + UUID.randomUUID(),
                "From", "whatsapp:" + number,
                "To", "whatsapp:+15005550007",
                "ProfileName", "Anna",
                "Body", "A picture",
                "NumMedia", "1",
                "MediaUrl0", "https://media.example/1"));
        news.message(came);
        news.message(came);
        List<MessageView> all =
                cast.as("rep1", () -> messages.of(lead, null, 10).items());
        assertThat(all).hasSize(2); // WhatsApp is another conversation, of nobody known
    }

    @Test
    void aTextGoesToANumberAndIsNotTooLong() {
        assertThat(catchThrowableOfType(
                                BadInput.class,
                                () -> cast.as(
                                        "rep1", () -> messages.send(draft(Channel.SMS, "anna@example.com", "Hi"))))
                        .fields())
                .extracting(BadInput.Field::field)
                .containsExactly("to[0]");
        assertThatThrownBy(() -> cast.as("rep1", () -> messages.send(draft(Channel.SMS, number, "x".repeat(1_601)))))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> cast.as("rep1", () -> phones.all())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> cast.doing("admin1", () -> phones.write(Channel.EMAIL, "1", " ")))
                .isInstanceOfSatisfying(
                        BadInput.class, wrong -> assertThat(wrong.fields()).hasSize(3));
    }

    private void awaitDelivered(UUID id) {
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            network.deliver();
            return view(id).state() == MessageState.DELIVERED;
        });
    }

    private UUID send(String words) {
        return cast.as("rep1", () -> messages.send(draft(Channel.SMS, number, words)));
    }

    private MessageDraft draft(Channel channel, String to, String words) {
        return new MessageDraft(
                channel,
                null,
                List.of(Address.of(to)),
                null,
                null,
                null,
                words,
                null,
                lead,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private MessageView view(UUID id) {
        return cast.as("rep1", () -> messages.get(id));
    }

    private <T> T asAdmin(java.util.function.Supplier<T> work) {
        return cast.as("admin1", work);
    }
}
