package org.callboard.camunda7;

import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ConstantValueProvider;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Puts the house's behaviour behind external tasks, and its ear on user tasks. The models know nothing of either. */
@Component
class HouseParseListener extends AbstractBpmnParseListener {

    private final Workbench workbench;
    private final Bell bell;
    private final ReleaseOf releaseOf;
    private final TaskReporter reporter;

    HouseParseListener(Workbench workbench, Bell bell, ReleaseOf releaseOf, TaskReporter reporter) {
        this.workbench = workbench;
        this.bell = bell;
        this.releaseOf = releaseOf;
        this.reporter = reporter;
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        behaveHere(element, activity);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        behaveHere(element, activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        behaveHere(element, activity);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, reporter);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, reporter);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, reporter);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, reporter);
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, reporter);
    }

    private void behaveHere(Element element, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof ExternalTaskActivityBehavior external) {
            activity.setActivityBehavior(
                    new HereBehavior(topic(element), external.getPriorityValueProvider(), workbench, bell, releaseOf));
        }
    }

    private static ParameterValueProvider topic(Element element) {
        String topic = element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "topic");
        if (topic.contains("{")) {
            return new ElValueProvider(Context.getProcessEngineConfiguration()
                    .getExpressionManager()
                    .createExpression(topic));
        }
        return new ConstantValueProvider(topic);
    }
}
