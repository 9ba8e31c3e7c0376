package org.callboard.ui.support;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.callboard.communication.Lanes;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Says that mails do not leave just now, so that nobody waits for an answer in vain; work goes on. */
class AwayLine extends Div {

    private static final String MAIL = "smtp";

    private final transient Lanes lanes;
    private final Span words = new Span();

    AwayLine(Lanes lanes) {
        this.lanes = lanes;
        addClassName("desk-away");
        getElement().setAttribute("role", "status");
        add(Icon.small("unplug"), words);
        look();
    }

    final void look() {
        boolean down = lanes.down().stream().anyMatch(lane -> lane.startsWith(MAIL));
        String sentence = down ? Texts.text("support.away") : lanes.late() ? Texts.text("support.late") : "";
        words.setText(sentence);
        setVisible(!sentence.isEmpty());
    }
}
