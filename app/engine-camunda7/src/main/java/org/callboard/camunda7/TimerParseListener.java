package org.callboard.camunda7;

import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Marks the events whose timers count in working time. */
@Component
class TimerParseListener extends AbstractBpmnParseListener {

    private static final String NAMED = SubjectExpressions.WORKING_TIME + ".";

    @Override
    public void parseBoundaryTimerEventDefinition(Element definition, boolean interrupting, ActivityImpl event) {
        mark(definition, event);
    }

    @Override
    public void parseIntermediateTimerEventDefinition(Element definition, ActivityImpl event) {
        mark(definition, event);
    }

    /** That of an event sub-process. */
    @Override
    public void parseStartEvent(Element start, ScopeImpl scope, ActivityImpl event) {
        Element definition = start.element("timerEventDefinition");
        if (definition != null) {
            mark(definition, event);
        }
    }

    private static void mark(Element definition, ActivityImpl event) {
        Element date = definition.element("timeDate");
        if (date != null && date.getText().contains(NAMED)) {
            event.setProperty(TimerOrigins.COUNTS, true);
        }
    }
}
