package org.callboard.lead.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.engine.Models;
import org.callboard.lead.LeadAddition;
import org.callboard.lead.LeadView;
import org.springframework.stereotype.Component;

/** One lead in full: itself, where its process stands, and what other contexts know of it. */
@Component
class LeadJson {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Models models;
    private final List<LeadAddition> additions;

    LeadJson(ObjectMapper json, Models models, List<LeadAddition> additions) {
        this.json = json;
        this.models = models;
        this.additions = additions;
    }

    /** @param active ids of the elements where it stands */
    record Process(String definition, int version, String instanceId, int release, boolean ended, List<String> active) {

        static Process of(Models.Instance instance) {
            return new Process(
                    instance.process(),
                    instance.version(),
                    instance.id(),
                    instance.release(),
                    instance.endedAt() != null,
                    instance.active());
        }
    }

    Map<String, Object> of(LeadView lead) {
        Map<String, Object> object = json.convertValue(lead, OBJECT);
        object.put("title", lead.title());
        object.put(
                "process",
                models.instancesOf(lead.id().toString()).stream()
                        .findFirst()
                        .map(Process::of)
                        .orElse(null));
        additions.forEach(addition -> object.putAll(addition.of(lead.id())));
        return object;
    }
}
