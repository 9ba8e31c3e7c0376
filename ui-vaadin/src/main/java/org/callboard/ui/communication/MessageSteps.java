package org.callboard.ui.communication;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.callboard.communication.Direction;
import org.callboard.communication.MessageView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** Step by step what became of a message, and by what it is known. */
class MessageSteps extends Details {

    MessageSteps(Times times, MessageView message) {
        setSummaryText(Texts.text("communication.message.steps"));
        addClassName("message-steps");
        OrderedList steps = new OrderedList();
        message.states().forEach(step -> {
            Span at = times.told(step.at());
            at.addClassName("crm-quiet");
            ListItem line = new ListItem(new Span(StateWords.word(step.state())), at);
            if (step.detail() != null) {
                line.add(new Span(step.detail()));
            }
            steps.add(line);
        });
        add(steps);
        Span id = new Span(message.messageId());
        id.addClassName("crm-reference");
        add(id);
        setVisible(message.direction() == Direction.OUT);
    }
}
