package org.callboard.camunda7;

import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.kernel.engine.Processes;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives a message end or throw event its meaning in this house: the message is announced by the semantics of
 * {@link Processes}. The engine itself would walk over such an event in silence. Events with an implementation of
 * their own keep it.
 */
@Component
class MessageThrowParseListener extends AbstractBpmnParseListener {

    private static final List<String> IMPLEMENTATIONS = List.of("type", "class", "expression", "delegateExpression");

    private final ObjectProvider<Processes> processes;

    MessageThrowParseListener(ObjectProvider<Processes> processes) {
        this.processes = processes;
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        Map<String, String> messages = root.elements("message").stream()
                .filter(message -> message.attribute("name") != null)
                .collect(Collectors.toMap(message -> message.attribute("id"), message -> message.attribute("name")));
        throwEvents(root)
                .forEach(event -> definitions.stream()
                        .map(definition -> definition.findActivity(event.attribute("id")))
                        .filter(activity -> activity != null)
                        .forEach(activity -> announce(event, activity, messages)));
    }

    private void announce(Element event, ActivityImpl activity, Map<String, String> messages) {
        Element definition = event.element("messageEventDefinition");
        String message = messages.get(String.valueOf(definition.attribute("messageRef")));
        if (message != null
                && IMPLEMENTATIONS.stream()
                        .allMatch(a -> definition.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, a) == null)) {
            activity.setActivityBehavior(new AnnounceBehavior(message, processes));
        }
    }

    private static Stream<Element> throwEvents(Element within) {
        return within.elements().stream().flatMap(child -> {
            boolean throwing =
                    child.getTagName().equals("endEvent") || child.getTagName().equals("intermediateThrowEvent");
            return throwing && child.element("messageEventDefinition") != null ? Stream.of(child) : throwEvents(child);
        });
    }
}
