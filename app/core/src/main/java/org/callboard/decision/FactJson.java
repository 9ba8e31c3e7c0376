package org.callboard.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callboard.rules.Fired;
import org.callboard.rules.Vocabulary;

/**
 * Facts and findings as JSON: {@code {"type": "LeadFacts", "company": "Acme", …}}, without what is not known. A mapper of
 * its own: what is kept for ever must not change with the settings of the REST door.
 */
final class FactJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<Map<String, Object>>> MAPS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};
    private static final TypeReference<List<DecisionRecord.Fired>> FIRED = new TypeReference<>() {};

    private FactJson() {}

    static String facts(List<?> facts) {
        ArrayNode all = JSON.createArrayNode();
        facts.forEach(fact -> all.add(node(fact)));
        return all.toString();
    }

    static String fired(List<Fired> fired) {
        ArrayNode all = JSON.createArrayNode();
        fired.forEach(each -> all.addObject().put("rule", each.rule()).set("finding", node(each.finding())));
        return all.toString();
    }

    static Map<String, Object> map(Object finding) {
        return JSON.convertValue(node(finding), MAP);
    }

    static List<Map<String, Object>> readFacts(String json) {
        return read(json, MAPS);
    }

    static List<DecisionRecord.Fired> readFired(String json) {
        return read(json, FIRED);
    }

    /** The record of the vocabulary that was kept; components that came later are missing in it. */
    static Object fact(Map<String, Object> kept) {
        Map<String, Object> components = new HashMap<>(kept);
        return JSON.convertValue(components, Vocabulary.type((String) components.remove("type")));
    }

    private static ObjectNode node(Object fact) {
        ObjectNode node = JSON.createObjectNode().put("type", Vocabulary.name(fact.getClass()));
        return node.setAll((ObjectNode) JSON.valueToTree(fact));
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A kept decision cannot be read: " + json, unreadable);
        }
    }
}
