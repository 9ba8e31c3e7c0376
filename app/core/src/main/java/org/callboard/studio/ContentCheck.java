package org.callboard.studio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.callboard.kernel.release.ReleaseCheck;
import org.callboard.rules.RuleBook;
import org.callboard.rules.RulesDoNotCompile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Whether content can be published: rules compile, forms are forms, models are XML that carries the id of its file; and what
 * other contexts say of their files.
 */
@Component
class ContentCheck {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final ObjectMapper json;
    private final List<ReleaseCheck> others;

    @Autowired
    ContentCheck(ObjectMapper json, ObjectProvider<ReleaseCheck> others) {
        this(json, others.orderedStream().toList());
    }

    ContentCheck(ObjectMapper json, List<ReleaseCheck> others) {
        this.json = json;
        this.others = others;
    }

    /** @return one sentence per problem; empty when all is well */
    List<String> problems(Content content) {
        List<String> problems = new ArrayList<>();
        if (content.files().isEmpty()) {
            problems.add("there is no model, form or rule in it");
        }
        try {
            RuleBook.compile(content.under("rules/")).close();
        } catch (RulesDoNotCompile wrong) {
            problems.addAll(wrong.problems());
        }
        content.under("forms/").entrySet().forEach(file -> checkForm(file, problems));
        content.under("bpmn/").entrySet().forEach(file -> checkModel(file, problems));
        others.forEach(other -> problems.addAll(other.problems(content.under(other.folder()))));
        return problems;
    }

    private void checkForm(Map.Entry<String, byte[]> file, List<String> problems) {
        try {
            JsonNode form = json.readTree(file.getValue());
            if (!form.path("components").isArray()) {
                problems.add(file.getKey() + ": is no form, it has no components");
            }
        } catch (IOException unreadable) {
            problems.add(file.getKey() + ": is no JSON: " + firstLine(unreadable));
        }
    }

    private static void checkModel(Map.Entry<String, byte[]> file, List<String> problems) {
        String id = file.getKey().replaceAll(".*/|\\.bpmn$", "");
        try {
            NodeList processes = parse(file.getValue()).getElementsByTagNameNS(BPMN, "process");
            boolean there = false;
            for (int i = 0; i < processes.getLength(); i++) {
                there |= ((Element) processes.item(i)).getAttribute("id").equals(id);
            }
            if (!there) {
                problems.add(file.getKey() + ": has no process with the id of its file, " + id);
            }
        } catch (SAXException | IOException | ParserConfigurationException unreadable) {
            problems.add(file.getKey() + ": is no BPMN: " + firstLine(unreadable));
        }
    }

    private static Document parse(byte[] xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        return builder.parse(new ByteArrayInputStream(xml));
    }

    private static String firstLine(Exception unreadable) {
        return String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
    }
}
