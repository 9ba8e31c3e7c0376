package org.callboard.ui.support;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.presence.Lookers.Looker;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Says who else has the ticket open or answers it. */
class LookersLine extends Div {

    private final transient SupportRoom room;
    private final transient OwnerNames names;
    private final Span words = new Span();

    LookersLine(SupportRoom room) {
        this.room = room;
        this.names = new OwnerNames(room.people());
        addClassName("presence");
        getElement().setAttribute("role", "status");
        add(Icon.small("users"), words);
        setVisible(false);
    }

    void look(Subject ticket, boolean answering) {
        try {
            show(room.lookers().look(ticket, answering));
        } catch (NotFound outOfSight) {
            setVisible(false);
        }
    }

    private void show(List<Looker> others) {
        List<Looker> answering = others.stream().filter(Looker::answering).toList();
        List<Looker> told = answering.isEmpty() ? others : answering;
        String who = told.stream().map(one -> names.of(one.username())).collect(Collectors.joining(", "));
        setClassName("answering", !answering.isEmpty());
        words.setText(Texts.text(answering.isEmpty() ? "support.looks" : "support.answers", who));
        setVisible(!told.isEmpty());
    }
}
