package org.callboard.communication;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callboard.kernel.DomainEvent;
import org.callboard.kernel.Noticed;
import org.callboard.kernel.Subject;
import org.springframework.context.event.EventListener;

/** What was said in a test's house, on whatever thread. */
public class Heard {

    private final List<Noticed> notices = new CopyOnWriteArrayList<>();
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();

    @EventListener
    void on(Noticed notice) {
        notices.add(notice);
    }

    @EventListener
    void on(DomainEvent event) {
        events.add(event);
    }

    /** Of a kind, with this word in them. */
    public List<Noticed> notices(String what, String word) {
        return notices.stream()
                .filter(one -> one.what().equals(what) && one.text().contains(word))
                .toList();
    }

    /** Of a kind, on the timeline of a subject. */
    public List<DomainEvent> told(Subject subject, String what) {
        return events.stream()
                .filter(one -> one.subject().equals(subject) && one.what().equals(what))
                .toList();
    }
}
