package org.callboard.worklist.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks answers against a form (Camunda Forms JSON) as form-js does in the browser: whoever calls the API must not be
 * able to hand in what the form would refuse.
 */
public final class FormCheck {

    private static final Logger log = LoggerFactory.getLogger(FormCheck.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A question and the conditions, its own and its groups', under which it is hidden. */
    private record Asked(Field field, List<String> hideIf) {}

    private final List<Asked> questions = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();
    private final Clock clock;

    public FormCheck(String form, Clock clock) {
        this.clock = clock;
        try {
            collect(JSON.readTree(form).path("components"), List.of());
        } catch (JsonProcessingException notAForm) {
            throw new IllegalStateException("A released form is not JSON.", notAForm);
        }
    }

    /** The keys that people answer. */
    public Set<String> asked() {
        return questions.stream().map(one -> one.field().key()).collect(Collectors.toSet());
    }

    /**
     * @param facts what the form shows and its conditions may speak of
     * @return a value for every question; {@code null} where it was hidden or left open
     */
    public Map<String, Object> check(Map<String, Object> answers, Map<String, Object> facts) {
        List<BadInput.Field> bad = new ArrayList<>();
        Set<String> asked = asked();
        answers.keySet().stream()
                .filter(key -> !asked.contains(key) && !shown.contains(key))
                .forEach(key -> bad.add(new BadInput.Field(key, "This form does not ask for it.")));
        Map<String, Object> said = new HashMap<>(facts);
        asked.forEach(key -> said.put(key, answers.get(key)));
        Map<String, Object> checked = new LinkedHashMap<>();
        for (Asked one : questions) {
            checkOne(one, said, checked, bad);
        }
        if (!bad.isEmpty()) {
            throw new BadInput(bad);
        }
        return checked;
    }

    private void checkOne(Asked one, Map<String, Object> said, Map<String, Object> checked, List<BadInput.Field> bad) {
        Field field = one.field();
        Hidden hidden = hidden(one.hideIf(), said);
        if (hidden == Hidden.YES) {
            said.put(field.key(), null);
            checked.putIfAbsent(field.key(), null);
            return;
        }
        try {
            Object value = Answers.read(field, said.get(field.key()), said, clock);
            if (value == null && field.rule("required").asBoolean() && hidden == Hidden.NO) {
                throw new BadAnswer("Is required.");
            }
            checked.put(field.key(), value);
            said.put(field.key(), value);
        } catch (BadAnswer refused) {
            bad.add(new BadInput.Field(field.key(), refused.getMessage()));
        }
    }

    private enum Hidden {
        YES,
        NO,
        /** The condition is beyond us: what is answered is checked, nothing is demanded. */
        PERHAPS
    }

    private static Hidden hidden(List<String> conditions, Map<String, Object> said) {
        Hidden hidden = Hidden.NO;
        for (String condition : conditions) {
            try {
                if (Feel.holds(condition, said)) {
                    return Hidden.YES;
                }
            } catch (Feel.NotUnderstood beyondUs) {
                log.warn("A form hides a field by \"{}\", which the server cannot judge.", condition);
                hidden = Hidden.PERHAPS;
            }
        }
        return hidden;
    }

    private void collect(JsonNode components, List<String> hideIf) {
        for (JsonNode component : components) {
            Field field = new Field(component);
            List<String> conditions = new ArrayList<>(hideIf);
            if (field.hideIf() != null) {
                conditions.add(field.hideIf());
            }
            if (field.asks()) {
                questions.add(new Asked(field, conditions));
            } else if (field.type().equals("group")) {
                collect(component.path("components"), conditions);
            } else if (!field.key().isBlank()) {
                shown.add(field.key());
            }
        }
    }
}
