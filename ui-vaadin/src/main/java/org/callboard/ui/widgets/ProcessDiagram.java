package org.callboard.ui.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import org.callboard.kernel.engine.Models;
import org.callboard.ui.text.Times;

/**
 * A BPMN model with the way an instance walked it: done steps, the token, timers with their due time, who and when on
 * hover, and the same as a list for those who cannot see the picture.
 */
@Tag("crm-process")
@JsModule("context://crm/process.js")
@StyleSheet("context://crm/process.css")
public class ProcessDiagram extends Component implements HasSize {

    private final Times times;

    public ProcessDiagram(Times times) {
        this.times = times;
    }

    /** @param xml the model as deployed for the instance */
    public void show(String xml, Models.Trace trace) {
        getElement().setProperty("state", Json.of(ProcessPicture.of(trace, times)));
        getElement().setProperty("xml", xml);
    }
}
