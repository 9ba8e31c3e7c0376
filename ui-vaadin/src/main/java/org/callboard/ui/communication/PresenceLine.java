package org.callboard.ui.communication;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.communication.Threads.Present;
import org.callboard.kernel.NotFound;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Says who else looks at a conversation or answers in it, so that two do not answer at once. */
class PresenceLine extends Div {

    private final transient CommunicationRoom room;
    private final transient OwnerNames names;
    private final Span words = new Span();

    PresenceLine(CommunicationRoom room) {
        this.room = room;
        this.names = new OwnerNames(room.people());
        addClassName("presence");
        getElement().setAttribute("role", "status");
        add(Icon.small("users"), words);
        setVisible(false);
    }

    /** Tells that this person looks, or answers, and hears who else does. */
    void say(UUID thread, boolean answering) {
        try {
            show(room.threads().present(thread, answering));
        } catch (NotFound outOfSight) {
            setVisible(false);
        }
    }

    private void show(List<Present> others) {
        List<Present> answering = others.stream().filter(Present::answering).toList();
        List<Present> told = answering.isEmpty() ? others : answering;
        String who = told.stream().map(one -> names.of(one.username())).collect(Collectors.joining(", "));
        setClassName("answering", !answering.isEmpty());
        words.setText(Texts.text(
                answering.isEmpty() ? "communication.presence.looks" : "communication.presence.answers", who));
        setVisible(!told.isEmpty());
    }
}
