package org.callboard.processes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** Reads the stages of a pipeline as a strict colleague would. */
final class StageLint {

    private static final Pattern NAMED = Pattern.compile("toStage\\s*(?:==|!=|eq|ne)\\s*'(\\w+)'");

    private final BpmnModelInstance model;
    private final Map<String, FlowNode> stages = new LinkedHashMap<>();
    private final List<String> complaints = new ArrayList<>();

    private StageLint(BpmnModelInstance model) {
        this.model = model;
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> properties(node).containsKey("stage"))
                .forEach(node -> stages.put(node.getId(), node));
    }

    static List<String> complaintsAbout(BpmnModelInstance model) {
        StageLint lint = new StageLint(model);
        if (!lint.stages.isEmpty()) {
            lint.stages.values().forEach(lint::readStage);
            lint.readOrder();
            lint.readKinds();
            lint.readWays();
            model.getModelElementsByType(SequenceFlow.class).forEach(lint::readCondition);
        }
        return lint.complaints;
    }

    private void readStage(FlowNode stage) {
        Map<String, String> said = properties(stage);
        String kind = said.get("stage");
        String id = stage.getId();
        say(!id.startsWith("Stage_"), id, "is a stage, so its id begins with Stage_");
        say(!List.of("open", "won", "lost").contains(kind), id, "says stage=" + kind + "; it is open, won or lost");
        say(!said.getOrDefault("order", "").matches("\\d{1,6}"), id, "needs a whole number as its order");
        say(
                !said.getOrDefault("probability", kind.equals("open") ? "" : "0")
                        .matches("\\d{1,2}|100"),
                id,
                "needs a probability from 0 to 100");
        say(
                !said.getOrDefault("rottenAfterDays", "1").matches("[1-9]\\d{0,3}"),
                id,
                "counts rottenAfterDays in working days");
        boolean open = kind.equals("open");
        say(open && !(stage instanceof UserTask || stage instanceof SubProcess), id, "is neither task nor sub-process");
        say(!open && !(stage instanceof EndEvent || stage instanceof SubProcess), id, "is neither end nor sub-process");
        if (open) {
            readStageTask(stage);
        }
        said.keySet().stream()
                .filter(name -> !List.of(
                                "stage",
                                "order",
                                "probability",
                                "rottenAfterDays",
                                "public",
                                "requires",
                                "requiresToEnter")
                        .contains(name))
                .forEach(name -> say(true, id, "has the property " + name + ", which means nothing"));
    }

    private void readStageTask(FlowNode stage) {
        List<UserTask> moving = stage instanceof UserTask task
                ? List.of(task)
                : stage.getChildElementsByType(UserTask.class).stream()
                        .filter(task -> "true".equals(properties(task).get("moves")))
                        .toList();
        say(moving.size() != 1, stage.getId(), "needs exactly one user task with the property moves=true");
        moving.forEach(task -> say(
                task.getCamundaFormKey() == null,
                task.getId(),
                "moves its stage, so it needs a form that asks toStage"));
    }

    private void readOrder() {
        Map<String, String> byOrder = new HashMap<>();
        stages.values().forEach(stage -> {
            String order = properties(stage).get("order");
            String other = byOrder.put(order, stage.getId());
            say(other != null, stage.getId(), "has the order of " + other);
        });
    }

    private void readKinds() {
        for (String kind : List.of("open", "won", "lost")) {
            boolean there = stages.values().stream()
                    .anyMatch(stage -> kind.equals(properties(stage).get("stage")));
            say(!there, "The pipeline", "has no stage that is " + kind);
        }
    }

    /** Every stage is reached from the start, and something follows every open one. */
    private void readWays() {
        Set<FlowNode> reached = new HashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>(model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> !(start.getParentElement() instanceof SubProcess))
                .toList());
        while (!next.isEmpty()) {
            FlowNode node = next.pop();
            if (reached.add(node)) {
                node.getOutgoing().forEach(flow -> next.add(flow.getTarget()));
                model.getModelElementsByType(BoundaryEvent.class).stream()
                        .filter(event -> event.getAttachedTo().equals(node))
                        .forEach(next::add);
            }
        }
        stages.values().forEach(stage -> {
            say(!reached.contains(stage), stage.getId(), "is reached from nowhere");
            boolean open = "open".equals(properties(stage).get("stage"));
            say(open && stage.getOutgoing().isEmpty(), stage.getId(), "is a dead end");
        });
    }

    private void readCondition(SequenceFlow flow) {
        if (flow.getConditionExpression() == null) {
            return;
        }
        Matcher named = NAMED.matcher(flow.getConditionExpression().getTextContent());
        while (named.find()) {
            say(!stages.containsKey(named.group(1)), flow.getId(), "speaks of " + named.group(1) + ", no stage");
        }
    }

    private void say(boolean wrong, String element, String complaint) {
        if (wrong) {
            complaints.add(element + " " + complaint);
        }
    }

    static Map<String, String> properties(BaseElement element) {
        Map<String, String> said = new TreeMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(list -> list.getCamundaProperties().stream())
                    .forEach(property -> said.put(property.getCamundaName(), property.getCamundaValue()));
        }
        return said;
    }
}
