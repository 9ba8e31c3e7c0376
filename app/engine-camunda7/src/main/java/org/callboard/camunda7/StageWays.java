package org.callboard.camunda7;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.callboard.kernel.engine.Pipelines;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/**
 * To which stages a model leads from a stage: over flows out of it and out of its interrupting boundary events, through
 * gateways and machine's steps, along conditions that name the stage there or speak of something else.
 */
final class StageWays {

    private static final Pattern NAMED = Pattern.compile(Pipelines.TO_STAGE + "\\s*(?:==|eq)\\s*[\"'](\\w+)[\"']");

    private final Set<String> stages;
    private final Set<String> found = new LinkedHashSet<>();

    StageWays(Set<String> stages) {
        this.stages = stages;
    }

    Set<String> from(FlowNode stage) {
        Set<String> passed = new HashSet<>();
        outOf(stage).forEach(flow -> follow(flow, stages, passed));
        stage.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(stage) && event.cancelActivity())
                .flatMap(event -> outOf(event).stream())
                .forEach(flow -> follow(flow, stages, passed));
        found.remove(stage.getId());
        return found;
    }

    /** @param possible stages that the conditions so far have left open */
    private void follow(SequenceFlow flow, Set<String> possible, Set<String> passed) {
        Set<String> left = meant(flow, possible);
        FlowNode target = flow.getTarget();
        if (stages.contains(target.getId())) {
            if (left.contains(target.getId())) {
                found.add(target.getId());
            }
        } else if (leadsOn(target) && passed.add(flow.getId() + left)) {
            outOf(target).forEach(next -> follow(next, left, passed));
        }
    }

    /** By where flows say they come from: not every tool lists them at the element, too. */
    private static List<SequenceFlow> outOf(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getSource()))
                .toList();
    }

    private static boolean leadsOn(FlowNode node) {
        return node instanceof Gateway || node instanceof ServiceTask || node instanceof IntermediateThrowEvent;
    }

    private static Set<String> meant(SequenceFlow flow, Set<String> possible) {
        String condition = flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent();
        List<String> named =
                NAMED.matcher(condition).results().map(match -> match.group(1)).toList();
        return named.isEmpty()
                ? possible
                : possible.stream().filter(named::contains).collect(Collectors.toSet());
    }
}
