package org.callboard.portal.request;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The elements of a model that carry the property {@code callboard:public}, in the order in which they are drawn. */
final class PublicParts {

    /** Its value is what customers read. */
    static final String PROPERTY = "callboard:public";

    /** @param element id; stays in the house */
    record Part(String element, String text) {}

    private PublicParts() {}

    static List<Part> of(String diagram) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(diagram));
            List<Part> parts = new ArrayList<>();
            String element = null;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element = read(xml, element, parts);
                }
            }
            return parts;
        } catch (XMLStreamException deployed) {
            throw new IllegalStateException("A deployed model cannot be read", deployed);
        }
    }

    private static String read(XMLStreamReader xml, String element, List<Part> parts) {
        if (xml.getLocalName().equals("property") && PROPERTY.equals(xml.getAttributeValue(null, "name"))) {
            String text = xml.getAttributeValue(null, "value");
            if (element != null && text != null && !text.isBlank()) {
                parts.add(new Part(element, text.strip()));
            }
            return element;
        }
        String id = xml.getAttributeValue(null, "id");
        boolean isPart = id != null
                && xml.getNamespaceURI() != null
                && xml.getNamespaceURI().endsWith("/BPMN/20100524/MODEL");
        return isPart ? id : element;
    }
}
