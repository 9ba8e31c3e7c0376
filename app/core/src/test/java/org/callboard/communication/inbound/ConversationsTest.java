package org.callboard.communication.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.util.UUID;
import org.callboard.communication.MessageState;
import org.callboard.communication.MessageView;
import org.callboard.communication.ThreadLine;
import org.callboard.customer.KnownAddresses;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.junit.jupiter.api.Test;

/** Which conversation a mail goes on with, and whom it is taken for. */
@InboundTest
class ConversationsTest extends ComingMail {

    @Test
    void anAnswerFindsItsConversationAndTellsTheMessageThatItAnswers() {
        UUID sent = send("Offer");
        awaitState(sent, MessageState.SENT);
        comes("From: %s\nSubject: whatever\nIn-Reply-To: %s\n\nToo dear.\n"
                .formatted(who, get(sent).messageId()));

        awaitState(sent, MessageState.REPLIED);
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.messages()).isEqualTo(2);
            assertThat(newest(line).trouble()).isNull();
        });
        verify(processes, never())
                .announce(
                        eq("communication.mail-received"),
                        eq(lines().get(0).id().toString()),
                        any());
    }

    @Test
    void anAnswerWithoutItsHeadersIsFoundByTheAddressItGoesTo() throws Exception {
        UUID sent = send("Offer");
        awaitState(sent, MessageState.SENT);
        String token = server.findReceivedMessages(user -> user.getEmail().equals(who), message -> true)
                .findFirst()
                .orElseThrow()
                .getReplyTo()[0]
                .toString();
        assertThat(token).contains("+t.");
        comes("From: %s\nTo: %s\nSubject: whatever\n\nToo dear.\n".formatted(who, token.toUpperCase()));

        awaitState(sent, MessageState.REPLIED);
        assertThat(lines()).singleElement().extracting(ThreadLine::messages).isEqualTo(2);
    }

    @Test
    void anAnswerWithNothingButItsSubjectIsFoundAmongWhatItsSenderGot() {
        UUID sent = send("Offer 17");
        awaitState(sent, MessageState.SENT);
        comes("From: somebody-else@acme.example\nSubject: Re: Offer 17\n\nx\n");
        comes("From: %s\nSubject: AW: Offer 17\n\nToo dear.\n".formatted(who));

        awaitState(sent, MessageState.REPLIED);
        awaitLines(2);
    }

    @Test
    void whoeverHadNoPartIsMarkedAndChangesNothing() throws Exception {
        UUID sent = send("Secret offer");
        awaitState(sent, MessageState.SENT);
        UUID thread = get(sent).threadId();
        UUID person = Ids.next();
        acquainted.people.put("eve@evil.example", new KnownAddresses.Known(person, null));
        comes("From: eve@evil.example\nSubject: Re: Secret offer\nReferences: %s\n\nHa.\n"
                .formatted(get(sent).messageId()));
        comes("From: eve@evil.example\nTo: %s\nSubject: Re: Secret offer\n\nHa.\n"
                .formatted(mailbox.address().replace("@", "+t." + "a".repeat(42) + "@")));

        awaitLines(2);
        MessageView mail = newest(lines().stream()
                .filter(line -> line.id().equals(thread))
                .findFirst()
                .orElseThrow());
        assertThat(mail.trouble()).contains("no part in this conversation");
        assertThat(get(sent).state()).isEqualTo(MessageState.SENT);
        assertThat(cast.as("rep1", () -> threads.open(thread, null, 10)).subjects())
                .as("it is not about them, so nobody sees it because they see them")
                .isEmpty();
    }

    @Test
    void aStrangersMailThatNamesAMailThatCameIsAConversationOfItsOwn() {
        comes("From: %s\nSubject: List\nMessage-ID: <public-%s>\n\nx\n".formatted(who, who));
        awaitLines(1);
        comes("From: eve@evil.example\nSubject: Re: List\nReferences: <public-%s>\n\nHa.\n".formatted(who));
        comes("From: %s\nSubject: Re: List\nReferences: <public-%s>\n\nMore.\n".formatted(who, who));

        awaitLines(2);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(lines()).extracting(ThreadLine::messages).containsExactlyInAnyOrder(1, 2));
    }

    @Test
    void whoIsKnownIsFoundOnTheirPage() {
        UUID person = Ids.next();
        UUID lead = Ids.next();
        acquainted.people.put(who, new KnownAddresses.Known(person, null));
        acquainted.leads.put(who, lead);
        comes("From: %s\nSubject: It is me\n\nx\n".formatted(who));

        awaitLines(1);
        assertThat(line().personId()).isEqualTo(person);
        assertThat(line().about()).isEqualTo(Subject.lead(lead));
    }
}
