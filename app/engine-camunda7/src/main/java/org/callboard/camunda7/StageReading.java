package org.callboard.camunda7;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Stage;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Reads the stages out of a model, and what is wrong with them, each mistake a sentence with its remedy. */
final class StageReading {

    static final String STAGE = "stage";
    static final String MOVES = "moves";

    private final Map<String, FlowNode> marked = new LinkedHashMap<>();
    private final Map<String, Stage> stages = new HashMap<>();
    private final Map<String, String> stageOf = new HashMap<>();
    private final Set<String> movingTasks = new HashSet<>();
    private final Set<String> factTimers = new HashSet<>();
    private final List<String> mistakes = new ArrayList<>();

    StageReading(Process process) {
        collect(process.getFlowElements());
        marked.values().forEach(this::within);
        marked.values().forEach(this::read);
        if (!marked.isEmpty()) {
            judgeTheWhole();
        }
    }

    boolean isPipeline() {
        return !marked.isEmpty();
    }

    List<String> mistakes() {
        return mistakes;
    }

    StageModel model(String id, String name, int version, int release) {
        List<Stage> inOrder = stages.values().stream()
                .sorted(Comparator.comparingInt(Stage::order))
                .toList();
        return new StageModel(
                new Pipeline(id, name == null ? id : name, version, release, inOrder),
                Map.copyOf(stageOf),
                Set.copyOf(movingTasks),
                Set.copyOf(factTimers));
    }

    private void collect(Collection<FlowElement> elements) {
        for (FlowElement element : elements) {
            if (element instanceof FlowNode node && properties(node).containsKey(STAGE)) {
                marked.put(node.getId(), node);
            } else if (element instanceof SubProcess inner) {
                collect(inner.getFlowElements());
            }
        }
    }

    private void within(FlowNode stage) {
        stageOf.put(stage.getId(), stage.getId());
        if (stage instanceof UserTask) {
            movingTasks.add(stage.getId());
        } else if (stage instanceof SubProcess sub) {
            within(sub.getFlowElements(), stage.getId());
        }
        stage.getModelInstance().getModelElementsByType(TimerEventDefinition.class).stream()
                .filter(timer -> timer.getTextContent().contains(LiveFacts.NAME + "."))
                .forEach(timer -> factTimers.add(((BaseElement) timer.getParentElement()).getId()));
    }

    private void within(Collection<FlowElement> elements, String stage) {
        for (FlowElement element : elements) {
            if (element instanceof FlowNode) {
                stageOf.put(element.getId(), stage);
            }
            if (element instanceof UserTask task
                    && "true".equals(properties(task).get(MOVES))) {
                movingTasks.add(task.getId());
            }
            if (element instanceof SubProcess inner) {
                within(inner.getFlowElements(), stage);
            }
        }
    }

    private void read(FlowNode node) {
        Map<String, String> said = properties(node);
        List<String> leadsTo = new StageWays(marked.keySet())
                .from(node).stream()
                        .sorted(Comparator.comparingInt(id -> number(marked.get(id), "order", 0, Integer.MAX_VALUE, 0)))
                        .toList();
        stages.put(
                node.getId(),
                new Stage(
                        node.getId(),
                        node.getName() == null ? node.getId() : node.getName(),
                        kind(node),
                        number(node, "order", 0, Integer.MAX_VALUE, 0),
                        number(node, "probability", 0, 100, 0),
                        said.containsKey("rottenAfterDays") ? number(node, "rottenAfterDays", 1, 3650, 1) : null,
                        "true".equals(said.get("public")),
                        words(said.get("requires")),
                        words(said.get("requiresToEnter")),
                        leadsTo));
    }

    private Stage.Kind kind(FlowNode node) {
        return switch (properties(node).get(STAGE)) {
            case "open" -> Stage.Kind.OPEN;
            case "won" -> Stage.Kind.WON;
            case "lost" -> Stage.Kind.LOST;
            default -> Stage.Kind.OPEN;
        };
    }

    private int number(FlowNode node, String property, int least, int most, int otherwise) {
        String text = properties(node).get(property);
        if (text != null && text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        return otherwise;
    }

    private void judgeTheWhole() {
        marked.values().forEach(node -> mistakes.addAll(new StageMistakes(node, movingIn(node)).found()));
        stages.values().stream()
                .collect(Collectors.groupingBy(Stage::order))
                .forEach((order, same) -> refuse(same.size() > 1, "order " + order + " is that of several stages"));
        for (Stage.Kind kind : Stage.Kind.values()) {
            boolean there = stages.values().stream().anyMatch(stage -> stage.kind() == kind);
            refuse(!there, "No element is a stage of the kind " + kind.name().toLowerCase(java.util.Locale.ROOT));
        }
        stages.values().stream()
                .filter(stage -> stage.isOpen() && stage.leadsTo().isEmpty())
                .forEach(stage -> refuse(true, stage.id() + " leads to no other stage"));
    }

    private long movingIn(FlowNode stage) {
        return movingTasks.stream()
                .filter(task -> stage.getId().equals(stageOf.get(task)))
                .count();
    }

    private void refuse(boolean wrong, String mistake) {
        if (wrong) {
            mistakes.add(mistake + ".");
        }
    }

    private static List<String> words(String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    static Map<String, String> properties(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return Map.of();
        }
        Map<String, String> said = new HashMap<>();
        element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(list -> list.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName() != null)
                .forEach((CamundaProperty property) ->
                        said.put(property.getCamundaName(), String.valueOf(property.getCamundaValue())));
        return said;
    }
}
