package org.callboard.camunda7;

import java.util.Map;
import org.callboard.kernel.engine.Roles;
import org.callboard.kernel.engine.StandIns;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the properties {@code stage}, {@code moves}, {@code notBy} and {@code onlyRole} of a model their meaning. */
@Component
class StageParseListener extends AbstractBpmnParseListener {

    private final StageReporter reporter;
    private final StageTaskGuard guard;
    private final ObjectProvider<Roles> roles;
    private final ObjectProvider<StandIns> standIns;
    private final OpenTasks openTasks;

    StageParseListener(
            StageReporter reporter,
            StageTaskGuard guard,
            ObjectProvider<Roles> roles,
            ObjectProvider<StandIns> standIns,
            OpenTasks openTasks) {
        this.reporter = reporter;
        this.guard = guard;
        this.roles = roles;
        this.standIns = standIns;
        this.openTasks = openTasks;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Map<String, String> said = properties(element);
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        if (said.containsKey(StageReading.STAGE)) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, reporter);
        }
        if (said.containsKey(StageReading.STAGE) || "true".equals(said.get(StageReading.MOVES))) {
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, guard);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, guard);
        }
        SecondPairOfEyes eyes = SecondPairOfEyes.isWanted(said) ? new SecondPairOfEyes(said, roles) : null;
        if (eyes != null) {
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, eyes);
        }
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, new StandInListener(standIns, openTasks, eyes));
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(element, activity);
    }

    private void listen(Element element, ActivityImpl activity) {
        if (properties(element).containsKey(StageReading.STAGE)) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, reporter);
        }
    }

    private static Map<String, String> properties(Element element) {
        Map<String, String> said = BpmnParseUtil.parseCamundaExtensionProperties(element);
        return said == null ? Map.of() : said;
    }
}
