package org.callboard.chat.talk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.access.Role;
import org.callboard.chat.ChatLine;
import org.callboard.chat.ChatLine.Speaker;
import org.callboard.chat.ChatState;
import org.callboard.chat.ChatView;
import org.callboard.customer.KnownAddresses;
import org.callboard.guest.GuestLinks;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Ids;
import org.callboard.kernel.engine.Processes;
import org.callboard.kernel.engine.Sheltered;
import org.callboard.records.text.FieldCheck;
import org.callboard.records.text.MailAddresses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The visitor's side: whoever has the signed word of a conversation talks in this one and no other. */
@Service
public class Visits {

    private static final String USE = "chat";
    private static final Duration SERVES = Duration.ofHours(12);
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PAGE = 500;

    private final ChatRows rows;
    private final ChatDesk desk;
    private final ChatNews news;
    private final GuestLinks links;
    private final People people;
    private final KnownAddresses addresses;
    private final ObjectProvider<Processes> processes;
    private final Clock clock;

    Visits(
            ChatRows rows,
            ChatDesk desk,
            ChatNews news,
            GuestLinks links,
            People people,
            KnownAddresses addresses,
            ObjectProvider<Processes> processes,
            Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.news = news;
        this.links = links;
        this.people = people;
        this.addresses = addresses;
        this.processes = processes;
        this.clock = clock;
    }

    /** What somebody says to begin. @param page where they are; may be {@code null} */
    public record Hello(String name, String email, String text, String page, String language) {}

    /** @param lines as the visitor may read them: agents by their names, never by their log-ins */
    public record Heard(ChatState state, List<Said> lines) {}

    public record Said(int number, String who, String name, String text, Instant at) {}

    /** Whether anybody of support is there to talk. */
    public boolean isSomebodyThere() {
        return people.withRole(Role.SUPPORT_AGENT).stream().anyMatch(Person::present);
    }

    /** @return the word that opens this conversation @throws org.callboard.kernel.BadInput what is wrong */
    @Transactional
    @Sheltered
    public String begin(String widget, Hello hello) {
        Instant now = clock.instant();
        ChatView chat = checked(hello, now);
        String text = Talk.checked(hello.text());
        Causes.within(Cause.house("chat"), () -> {
            rows.insert(chat, widget);
            rows.add(chat.id(), Speaker.VISITOR, null, text, now);
            news.describe(chat);
            news.tell(chat, "started", chat.name() + " began to chat");
            processes.getObject().announce("chat.started", chat.id().toString(), Map.of("language", chat.language()));
            return null;
        });
        news.wentOn(chat.id());
        return links.token(USE, new GuestLinks.Link(chat.id(), now.plus(SERVES)));
    }

    private ChatView checked(Hello hello, Instant now) {
        FieldCheck check = new FieldCheck();
        String name = check.line("name", hello.name(), LONGEST_NAME);
        String email = check.line("email", hello.email(), 254);
        if (email != null && !MailAddresses.isOne(email)) {
            check.wrong("email", "This is no e-mail address. Leave it out, or write it like you@example.com.");
        }
        check.done();
        UUID person = email == null ? null : addresses.of(email).personId();
        String page = hello.page() == null || !hello.page().matches("https?://[^\\s\\p{Cntrl}]{1," + LONGEST_PAGE + "}")
                ? null
                : hello.page();
        return new ChatView(
                Ids.next(),
                ChatState.WAITING,
                name == null ? "Visitor" : name,
                email,
                hello.language(),
                page,
                person,
                null,
                now,
                null,
                null,
                now);
    }

    /** Nothing when the word opens nothing, or no longer. */
    public Optional<UUID> chat(String token) {
        return links.read(USE, token)
                .filter(link -> clock.instant().isBefore(link.until()))
                .map(GuestLinks.Link::id);
    }

    @Transactional(readOnly = true)
    public Heard hear(UUID chat, int after) {
        ChatView now = rows.find(chat).orElseThrow();
        return new Heard(
                now.state(), rows.lines(chat, after).stream().map(this::said).toList());
    }

    private Said said(ChatLine line) {
        String name = line.username() == null
                ? null
                : people.find(line.username()).map(Person::name).orElse("Support");
        return new Said(
                line.number(), line.speaker().name().toLowerCase(java.util.Locale.ROOT), name, line.text(), line.at());
    }

    @Transactional
    public void say(UUID chat, String text) {
        ChatView held = rows.lock(chat).orElseThrow();
        if (!held.state().isOpen()) {
            throw new Conflict("This conversation is over. Begin another one, or leave a message.");
        }
        rows.add(chat, Speaker.VISITOR, null, Talk.checked(text), clock.instant());
        news.wentOn(chat);
    }

    @Transactional
    @Sheltered
    public void leave(UUID chat) {
        ChatView held = rows.lock(chat).orElseThrow();
        if (held.state().isOpen()) {
            Causes.within(Cause.house("chat"), () -> {
                desk.over(held, ChatState.ENDED, held.name() + " left.");
                processes.getObject().announce("chat.ended", chat.toString(), Map.of());
                return null;
            });
        }
    }
}
