package org.callboard.ui.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.customer.Duplicates;
import org.callboard.customer.Duplicates.Candidate;
import org.callboard.matching.Verdict;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.MergeDialog;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Badge;
import org.callboard.ui.widgets.Toast;

/** Who may be the same as this one, why, and what to do about it. */
@SpringComponent
class LookalikesPanel extends CustomerPanel {

    private final CustomerRoom room;

    LookalikesPanel(CustomerRoom room) {
        super("lookalikes", 50, "copy", "company", "person");
        this.room = room;
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord record) {
        List<Candidate> found =
                room.duplicates().of(record.subject().type(), record.subject().id());
        return found.isEmpty() ? null : () -> draw(record, found);
    }

    private Component draw(OpenRecord record, List<Candidate> found) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lookalikes-found");
        found.forEach(candidate -> list.add(line(record, candidate)));
        return list;
    }

    private Component line(OpenRecord record, Candidate candidate) {
        String type = record.subject().type();
        Component page = SubjectLinks.to(type, candidate.id(), candidate.title());
        boolean sure = candidate.verdict() == Verdict.SAME;
        Badge how = new Badge(
                Texts.text(
                        sure ? "customer.lookalike.sure" : "customer.lookalike.maybe",
                        Math.round(candidate.score() * 100)),
                sure ? Badge.Tone.DUE : Badge.Tone.CALM);
        Div head = new Div(page, how);
        head.addClassName("side-by-side");
        Span why = faint(String.join(" · ", candidate.reasons()));
        ListItem line = new ListItem(head, why);
        if (record.mayChange()) {
            Div acts = new Div(
                    act(Texts.text("customer.lookalike.merge"), "git-merge", () -> merge(record, candidate)),
                    act(Texts.text("customer.lookalike.not-the-same"), "split", () -> notTheSame(record, candidate)));
            acts.addClassName("side-by-side");
            line.add(acts);
        }
        return line;
    }

    private void merge(OpenRecord record, Candidate candidate) {
        UUID id = record.subject().id();
        Attempt.to(() -> new MergeDialog(
                        room.records(),
                        record.subject().type(),
                        id,
                        List.of(id, candidate.id()),
                        survivor -> record.changed().run())
                .open());
    }

    private void notTheSame(OpenRecord record, Candidate candidate) {
        Duplicates duplicates = room.duplicates();
        String type = record.subject().type();
        UUID id = record.subject().id();
        Attempt.to(() -> {
            duplicates.notTheSame(type, id, candidate.id());
            Toast.done(
                    Texts.text("customer.lookalike.remembered", candidate.title()),
                    () -> Attempt.to(() -> {
                        duplicates.maybeTheSame(type, id, candidate.id());
                        record.changed().run();
                    }));
            record.changed().run();
        });
    }
}
