package org.callboard.communication.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.communication.Arrivals;
import org.callboard.communication.Cast;
import org.callboard.communication.MailTest;
import org.callboard.communication.MessageDraft;
import org.callboard.communication.MessageView;
import org.callboard.communication.Messages;
import org.callboard.communication.WaitingDigests;
import org.callboard.kernel.Ids;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.callboard.worklist.Digests.Digest;
import org.callboard.worklist.Notifications.Notification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
@RecordApplicationEvents
class DigestMailTest {

    @Autowired
    DigestMail digests;

    @Autowired
    DigestWords words;

    @Autowired
    WaitingDigests waiting;

    @Autowired
    Messages messages;

    @Autowired
    Arrivals arrivals;

    @Autowired
    People people;

    @Autowired
    Cast cast;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEvents events;

    @Test
    void writesOnceADayToEachAndNobodyElseReadsIt() {
        cast.mailbox("house-" + UUID.randomUUID() + "@callboard.example");
        String who = "reader-" + UUID.randomUUID();
        people.replaceAll(Stream.of(people.withRole(Role.SALES_REP), people.withRole(Role.ADMIN), List.of(person(who)))
                .flatMap(List::stream)
                .toList());
        Subject lead = Subject.lead(Ids.next());
        Digest digest = new Digest(who, LocalDate.of(2026, 3, 1), List.of(mention(lead)), 2);

        waiting.waiting.add(digest);
        digests.write();
        waiting.waiting.add(digest);
        digests.write();

        List<UUID> written = jdbc.queryForList(
                "select id from communication.message where step_key = ?", UUID.class, "digest/2026-03-01/" + who);
        assertThat(written).hasSize(1);
        MessageView message = cast.as(who, () -> messages.get(written.get(0)));
        assertThat(message.subject()).isEqualTo("3 things that you did not read");
        assertThat(message.html()).contains("Rep &lt;b&gt; mentioned you", "/leads/" + lead.id(), "And 2 more");
        assertThatThrownBy(() -> cast.as("rep1", () -> messages.get(written.get(0))))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"de,Nachrichten", "de-AT,Nachrichten", "fr|de,Nachrichten", "en|de,things", "fr,things", "'',things"})
    void speaksTheFirstOfItsReadersLanguagesThatTheHouseHasWordsIn(String spoken, String word) {
        Digest digest =
                new Digest("jo", LocalDate.of(2026, 3, 1), List.of(mention(new Subject("deal", Ids.next()))), 1);

        DigestWords.Words said = words.of(digest, List.of(spoken.split("\\|")));

        assertThat(said.subject()).startsWith("2 ").contains(word);
        assertThat(said.text()).contains("Rep <b> mentioned you").doesNotContain("{0");
    }

    @ParameterizedTest
    @CsvSource({"thread,inbox/%s", "ticket,tickets/%s", "article,knowledge/%s", "mailbox,mailboxes", "riddle,"})
    void linksToThePageOfWhateverItIsAbout(String type, String page) {
        Subject subject = new Subject(type, Ids.next());
        Digest digest = new Digest("jo", LocalDate.of(2026, 3, 1), List.of(mention(subject)), 0);

        String link = "http://localhost:8080" + (page == null ? "" : "/" + page.formatted(subject.id()));
        assertThat(words.of(digest, List.of()).html()).contains("href=\"" + link + "\"");
    }

    private static Notification mention(Subject subject) {
        return new Notification(1, Instant.EPOCH, "activity.mentioned", "Rep <b> mentioned you", subject, null, false);
    }

    @Test
    void tellsWhoeverWroteThatTheAnswerCame() {
        cast.mailbox("sales-" + UUID.randomUUID() + "@callboard.example");
        UUID sent = cast.as("rep1", () -> messages.send(MessageDraft.mail("anna@example.com", "Our offer", "Look")));
        MessageView question = cast.as("rep1", () -> messages.get(sent));

        transaction.executeWithoutResult(status -> arrivals.keep(answer(question, false)));
        transaction.executeWithoutResult(status -> arrivals.keep(answer(question, true)));

        assertThat(events.stream(Noticed.class).filter(one -> one.what().equals("communication.reply-arrived")))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.usernames()).containsExactly("rep1");
                    assertThat(notice.text()).isEqualTo("anna@example.com wrote: Re: Our offer");
                });
    }

    private static Arrivals.Arrived answer(MessageView question, boolean machine) {
        return new Arrivals.Arrived(
                null,
                question.threadId(),
                question.channel(),
                question.mailboxId(),
                question.to().get(0),
                List.of(question.from()),
                List.of(),
                "Re: Our offer",
                "Yes",
                null,
                List.of(),
                "<" + UUID.randomUUID() + "@example.com>",
                question.messageId(),
                List.of(question.messageId()),
                question.at(),
                null,
                machine,
                null,
                List.of());
    }

    private static Person person(String username) {
        return new Person(
                username,
                "Reader",
                username + "@example.com",
                Set.of(Role.SALES_REP),
                Set.of("emea"),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                true,
                true);
    }
}
