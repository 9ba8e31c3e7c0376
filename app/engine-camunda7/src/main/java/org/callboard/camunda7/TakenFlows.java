package org.callboard.camunda7;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Which sequence flows were taken. The engine's history knows elements, not flows: each visit is led back to the latest
 * visit before it from which a flow leads there, each of which is used up unless several flows may leave it.
 */
final class TakenFlows {

    private final BpmnModelInstance model;
    private final List<HistoricActivityInstance> walked;
    private final Set<String> taken = new LinkedHashSet<>();
    private final Set<String> left = new LinkedHashSet<>();

    private TakenFlows(BpmnModelInstance model, List<HistoricActivityInstance> walked) {
        this.model = model;
        this.walked = walked;
    }

    /** @param walked in the order in which they began */
    static List<String> of(BpmnModelInstance model, List<HistoricActivityInstance> walked) {
        TakenFlows flows = new TakenFlows(model, walked);
        for (int i = 0; i < walked.size(); i++) {
            flows.leadBack(i);
        }
        return new ArrayList<>(flows.taken);
    }

    private void leadBack(int index) {
        ModelElementInstance element =
                model.getModelElementById(walked.get(index).getActivityId());
        if (!(element instanceof FlowNode node)) {
            return;
        }
        Collection<SequenceFlow> incoming = node.getIncoming();
        for (int before = index - 1; before >= 0; before--) {
            HistoricActivityInstance source = walked.get(before);
            Optional<SequenceFlow> flow = incoming.stream()
                    .filter(f -> f.getSource().getId().equals(source.getActivityId()))
                    .findFirst();
            if (flow.isPresent() && mayHaveLed(source, walked.get(index), flow.get())) {
                taken.add(flow.get().getId());
                return;
            }
        }
    }

    private boolean mayHaveLed(HistoricActivityInstance source, HistoricActivityInstance target, SequenceFlow flow) {
        boolean ended = source.getEndTime() != null && !source.getEndTime().after(target.getStartTime());
        if (!ended || source.isCanceled()) {
            return false;
        }
        boolean splits = switch (source.getActivityType()) {
            case "exclusiveGateway", "eventBasedGateway" -> false;
            default -> flow.getSource().getOutgoing().size() > 1;
        };
        return left.add(splits ? source.getId() + flow.getId() : source.getId());
    }
}
