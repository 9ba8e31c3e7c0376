package org.callboard.camunda7;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What is wrong with one element that says it is a stage. */
final class StageMistakes {

    private final FlowNode node;
    private final Map<String, String> said;
    private final List<String> found = new ArrayList<>();

    StageMistakes(FlowNode node, long movingTasks) {
        this.node = node;
        this.said = StageReading.properties(node);
        boolean open = "open".equals(said.get(StageReading.STAGE));
        refuse(
                !List.of("open", "won", "lost").contains(said.get(StageReading.STAGE)),
                "says stage=" + said.get(StageReading.STAGE) + "; it is open, won or lost");
        refuse(node.getName() == null || node.getName().isBlank(), "is a stage without a name");
        refuse(!is("order", 0, Integer.MAX_VALUE), "needs a whole number as its order");
        refuse(open && !is("probability", 0, 100), "needs a probability from 0 to 100");
        refuse(
                said.containsKey("rottenAfterDays") && !is("rottenAfterDays", 1, 3650),
                "needs a number of working days as rottenAfterDays, or none");
        refuse(
                open
                        ? !(node instanceof UserTask || node instanceof SubProcess)
                        : !(node instanceof SubProcess || node instanceof EndEvent),
                open
                        ? "is an open stage: a user task or a sub-process"
                        : "is a closed stage: a sub-process or an end event");
        refuse(open && movingTasks != 1, "needs exactly one user task with the property moves=true");
    }

    List<String> found() {
        return found;
    }

    private boolean is(String property, int least, int most) {
        String text = said.get(property);
        return text != null
                && text.matches("\\d{1,9}")
                && Integer.parseInt(text) >= least
                && Integer.parseInt(text) <= most;
    }

    private void refuse(boolean wrong, String mistake) {
        if (wrong) {
            found.add(node.getId() + " " + mistake + ".");
        }
    }
}
