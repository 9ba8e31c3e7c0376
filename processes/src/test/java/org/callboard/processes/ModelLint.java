package org.callboard.processes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Reads a model as a strict colleague would; each complaint names the element and the remedy. */
final class ModelLint {

    private static final Pattern ELEMENT = Pattern.compile(
            "(Task|Stage|Gateway|StartEvent|EndEvent|BoundaryEvent|CatchEvent|ThrowEvent|Timer|SubProcess|CallActivity)_[A-Z][A-Za-z0-9]*");
    private static final Pattern FLOW = Pattern.compile("Flow_[A-Z][A-Za-z0-9]*(_[A-Z][A-Za-z0-9]*)?");
    /** Topics and messages alike: {@code <context>.<words>}. */
    private static final Pattern SPOKEN = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

    private static final Pattern ERROR = Pattern.compile("[A-Z]+_[A-Z_]+");
    /** A calendar that an expression names. */
    private static final Pattern CALENDAR = Pattern.compile("workingTime\\.\\w+\\(\\s*['\"]([^'\"]*)['\"]");

    private static final Path CALENDARS = Path.of("calendars");
    private static final double SCREEN_WIDTH = 1600;
    private static final double SCREEN_HEIGHT = 900;

    private final Path file;
    private final Path forms;
    private final BpmnModelInstance model;
    private final List<String> complaints = new ArrayList<>();

    private ModelLint(Path file, Path forms) {
        this.file = file;
        this.forms = forms;
        this.model = Bpmn.readModelFromFile(file.toFile());
    }

    static List<String> complaintsAbout(Path file, Path forms) {
        ModelLint lint = new ModelLint(file, forms);
        all(lint.model, Process.class).forEach(lint::readProcess);
        all(lint.model, FlowNode.class).forEach(lint::readNode);
        all(lint.model, SequenceFlow.class).forEach(lint::readFlow);
        all(lint.model, ExclusiveGateway.class).forEach(lint::readDecision);
        all(lint.model, ServiceTask.class).forEach(lint::readServiceTask);
        all(lint.model, ScriptTask.class)
                .forEach(t -> lint.say(t.getId(), "holds a script; let a topic or a rule do it"));
        all(lint.model, UserTask.class).forEach(lint::readUserTask);
        all(lint.model, Message.class).forEach(m -> lint.form(m.getId(), "message", m.getName(), SPOKEN));
        all(lint.model, Error.class).forEach(e -> lint.form(e.getId(), "error code", e.getErrorCode(), ERROR));
        lint.readCalendars();
        lint.complaints.addAll(StageLint.complaintsAbout(lint.model));
        lint.readPicture();
        return lint.complaints;
    }

    private void readProcess(Process process) {
        String fileName = file.getFileName().toString();
        if (!fileName.equals(process.getId() + ".bpmn")) {
            say(process.getId(), "stands in " + fileName + "; the file is named after the process");
        }
        if (!process.isExecutable()) {
            say(process.getId(), "is not executable");
        }
        if (process.getCamundaHistoryTimeToLiveString() == null) {
            say(process.getId(), "does not say how long its history is kept (historyTimeToLive)");
        }
    }

    private void readNode(FlowNode node) {
        form(node.getId(), "id", node.getId(), ELEMENT);
        boolean speaks = node instanceof Task || node instanceof Event || node instanceof ExclusiveGateway;
        if (speaks && (node.getName() == null || node.getName().isBlank())) {
            say(node.getId(), "has no label");
        }
    }

    private void readFlow(SequenceFlow flow) {
        form(flow.getId(), "id", flow.getId(), FLOW);
    }

    private void readDecision(ExclusiveGateway gateway) {
        if (gateway.getOutgoing().size() < 2) {
            return;
        }
        if (gateway.getName() != null && !gateway.getName().endsWith("?")) {
            say(gateway.getId(), "decides, so its label is a question");
        }
        for (SequenceFlow answer : gateway.getOutgoing()) {
            if (answer.getName() == null || answer.getName().isBlank()) {
                say(answer.getId(), "is an answer without words");
            }
            if (answer.getConditionExpression() == null && !answer.equals(gateway.getDefault())) {
                say(answer.getId(), "has no condition and is not the default");
            }
        }
    }

    private void readServiceTask(ServiceTask task) {
        if (!"external".equals(task.getCamundaType())) {
            say(task.getId(), "is not worked by a topic; models call no code");
            return;
        }
        form(task.getId(), "topic", task.getCamundaTopic(), SPOKEN);
    }

    private void readUserTask(UserTask task) {
        if (task.getCamundaCandidateGroups() == null) {
            say(task.getId(), "names no candidate group; nobody could take it");
        }
        String form = task.getCamundaFormKey();
        if (form != null && !Files.exists(forms.resolve(form + ".form"))) {
            say(task.getId(), "asks with the form " + form + ", which does not exist");
        }
    }

    private void readCalendars() {
        Matcher named = CALENDAR.matcher(
                Bpmn.convertToString(model).replace("&apos;", "'").replace("&quot;", "\""));
        while (named.find()) {
            String calendar = named.group(1);
            boolean whose = calendar.matches("(team|person|tier):.*");
            if (!whose && !Files.exists(CALENDARS.resolve(calendar + ".yaml"))) {
                say(calendar, "is named as a calendar, but none of calendars/ is called so");
            }
        }
    }

    private void readPicture() {
        List<String> drawn = all(model, BpmnShape.class).stream()
                .map(s -> s.getBpmnElement() == null ? "" : s.getBpmnElement().getId())
                .toList();
        all(model, FlowNode.class).stream()
                .filter(n -> !drawn.contains(n.getId()))
                .forEach(n -> say(n.getId(), "is not drawn"));
        for (BpmnShape shape : all(model, BpmnShape.class)) {
            Bounds bounds = shape.getBounds();
            if (bounds.getX() + bounds.getWidth() > SCREEN_WIDTH
                    || bounds.getY() + bounds.getHeight() > SCREEN_HEIGHT) {
                say(shape.getId(), "is drawn off the screen; a model fits on one");
            }
        }
    }

    private void form(String element, String what, String value, Pattern pattern) {
        if (value == null || !pattern.matcher(value).matches()) {
            say(element, "has the " + what + " " + value + ", which does not read " + pattern);
        }
    }

    private void say(String element, String complaint) {
        complaints.add(element + " " + complaint);
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> List<T> all(
            BpmnModelInstance model, Class<T> type) {
        return List.copyOf(model.getModelElementsByType(type));
    }
}
