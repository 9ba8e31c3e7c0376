package org.callboard.ui.tasks;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Span;
import org.callboard.kernel.engine.Models;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.ProcessDiagram;

/** The task's process with the token on this step; drawn when somebody asks. */
class WhereItStands extends Details {

    WhereItStands(WorkRoom room, String instanceId) {
        setSummaryText(Texts.text("tasks.process"));
        setVisible(instanceId != null);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && getContent().findAny().isEmpty()) {
                draw(room, instanceId);
            }
        });
    }

    private void draw(WorkRoom room, String instanceId) {
        Models.Trace trace = room.models().trace(instanceId).orElse(null);
        String xml = room.models().diagram(instanceId).orElse(null);
        if (trace == null || xml == null) {
            add(new Span(Texts.text("tasks.process.gone")));
            return;
        }
        ProcessDiagram diagram = new ProcessDiagram(room.times());
        diagram.setWidthFull();
        diagram.show(xml, trace);
        add(diagram);
    }
}
