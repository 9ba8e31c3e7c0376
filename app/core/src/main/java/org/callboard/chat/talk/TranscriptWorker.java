package org.callboard.chat.talk;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.chat.ChatLine;
import org.callboard.chat.ChatView;
import org.callboard.communication.Address;
import org.callboard.communication.Arrivals;
import org.callboard.communication.Channel;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;
import org.springframework.stereotype.Component;

/** Keeps what was said as a conversation of the customer, once, where all of their conversations are. */
@Component
class TranscriptWorker implements Worker {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);

    private final ChatRows rows;
    private final ChatNews news;
    private final Arrivals arrivals;
    private final People people;

    TranscriptWorker(ChatRows rows, ChatNews news, Arrivals arrivals, People people) {
        this.rows = rows;
        this.news = news;
        this.arrivals = arrivals;
        this.people = people;
    }

    @Override
    public Topic topic() {
        return new Topic("chat.keep-transcript");
    }

    @Override
    public Outcome work(Job job) {
        rows.lock(job.subjectId()).ifPresent(this::keep);
        return Outcome.done();
    }

    private void keep(ChatView chat) {
        UUID message = Ids.next();
        arrivals.keep(arrived(chat, message)).ifPresent(kept -> {
            rows.keptAs(chat.id(), kept);
            news.tell(chat, "ended", "Chat with " + chat.name() + " ended; the transcript is kept");
        });
    }

    private Arrivals.Arrived arrived(ChatView chat, UUID message) {
        String address = chat.email() == null ? "visitor-" + chat.id() + "@chat.invalid" : chat.email();
        return new Arrivals.Arrived(
                message,
                null,
                Channel.IN_APP,
                null,
                new Address(address, chat.name(), chat.personId()),
                List.of(),
                List.of(),
                "Chat with " + chat.name(),
                transcript(chat),
                null,
                chat.personId() == null ? List.of() : List.of(new Subject("person", chat.personId())),
                "chat/" + chat.id(),
                null,
                List.of(),
                chat.startedAt(),
                null,
                false,
                null,
                List.of());
    }

    private String transcript(ChatView chat) {
        return rows.lines(chat.id(), 0).stream()
                .map(line -> CLOCK.format(line.at()) + "  " + name(chat, line) + line.text())
                .collect(Collectors.joining("\n"));
    }

    private String name(ChatView chat, ChatLine line) {
        return switch (line.speaker()) {
            case VISITOR -> chat.name() + ": ";
            case AGENT -> people.find(line.username()).map(Person::name).orElse(line.username()) + ": ";
            case HOUSE -> "– ";
        };
    }
}
