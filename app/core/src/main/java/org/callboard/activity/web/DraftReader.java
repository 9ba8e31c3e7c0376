package org.callboard.activity.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.callboard.activity.Activity;
import org.callboard.activity.ActivityDraft;
import org.callboard.kernel.BadInput;
import org.springframework.stereotype.Component;

/** Lays the named changes over what stands there. */
@Component
class DraftReader {

    private final ObjectMapper json;

    DraftReader(ObjectMapper json) {
        this.json = json;
    }

    /** @throws BadInput when a field is not known or of another shape */
    ActivityDraft changed(Activity activity, Map<String, Object> changes) {
        ObjectNode fields = json.valueToTree(activity.draft());
        if (changes.containsKey("due") || changes.containsKey("dueOn")) {
            fields.remove(List.of("due", "dueOn")); // a day instead of a moment, or the other way round
        }
        fields.setAll((ObjectNode) json.valueToTree(changes));
        try {
            return json.treeToValue(fields, ActivityDraft.class);
        } catch (JsonMappingException wrong) {
            String field =
                    wrong.getPath().isEmpty() ? "body" : wrong.getPath().get(0).getFieldName();
            throw new BadInput(field, "There is no such field, or its value has the wrong shape.");
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new BadInput("body", "Cannot be read.");
        }
    }
}
