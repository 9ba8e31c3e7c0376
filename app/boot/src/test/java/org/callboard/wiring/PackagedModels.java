package org.callboard.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The models of the jar, read as XML: what they name, wherever they name it. */
class PackagedModels {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final List<Document> models = new ArrayList<>();

    PackagedModels() throws IOException, ParserConfigurationException, SAXException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/**/*.bpmn")) {
            try (InputStream in = file.getInputStream()) {
                models.add(factory.newDocumentBuilder().parse(in));
            }
        }
    }

    int count() {
        return models.size();
    }

    Set<String> topics() {
        return values("topic");
    }

    Set<String> forms() {
        return values("formKey");
    }

    Set<String> candidateGroups() {
        Set<String> groups = new TreeSet<>();
        values("candidateGroups")
                .forEach(
                        list -> Arrays.stream(list.split(",")).map(String::trim).forEach(groups::add));
        return groups;
    }

    Set<String> thrownMessages() {
        return messages(Set.of("endEvent", "intermediateThrowEvent", "sendTask"));
    }

    Set<String> caughtMessages() {
        return messages(Set.of("startEvent", "boundaryEvent", "intermediateCatchEvent", "receiveTask"));
    }

    private Set<String> messages(Set<String> at) {
        Set<String> names = new TreeSet<>();
        for (Element event : elements("messageEventDefinition")) {
            if (at.contains(event.getParentNode().getLocalName())) {
                names.add(messageName(event));
            }
        }
        return names;
    }

    private static String messageName(Element event) {
        NodeList messages = event.getOwnerDocument().getElementsByTagNameNS(BPMN, "message");
        for (int i = 0; i < messages.getLength(); i++) {
            Element message = (Element) messages.item(i);
            if (message.getAttribute("id").equals(event.getAttribute("messageRef"))) {
                return message.getAttribute("name");
            }
        }
        throw new AssertionError("No message " + event.getAttribute("messageRef"));
    }

    private Set<String> values(String attribute) {
        Set<String> values = new TreeSet<>();
        for (Element element : elements("*")) {
            String value = element.getAttributeNS(CAMUNDA, attribute);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    private List<Element> elements(String name) {
        List<Element> all = new ArrayList<>();
        for (Document model : models) {
            NodeList nodes = model.getElementsByTagNameNS(BPMN, name);
            for (int i = 0; i < nodes.getLength(); i++) {
                all.add((Element) nodes.item(i));
            }
        }
        return all;
    }
}
