package org.callboard.lead.webform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.callboard.kernel.BadInput;
import org.callboard.lead.CaptureLead;
import org.callboard.lead.WebForm;
import org.springframework.util.MultiValueMap;

/** What somebody typed into a form. */
record SentForm(WebForm form, MultiValueMap<String, String> typed) {

    /** Nobody sees this field; only a machine fills it in. */
    static final String HONEYPOT = "fax_number";

    boolean byMachine() {
        String bait = typed.getFirst(HONEYPOT);
        return bait != null && !bait.isBlank();
    }

    String value(String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value;
    }

    /** @throws BadInput required fields that are empty, numbers that are none */
    CaptureLead lead() {
        List<BadInput.Field> wrong = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (String field : form.fields()) {
            String value = value(field).strip();
            if (value.isEmpty()) {
                if (form.required().contains(field)) {
                    wrong.add(new BadInput.Field(field, "Please fill this in."));
                }
            } else if (field.equals("companySize")) {
                number(value, values, wrong);
            } else {
                values.put(field, value);
            }
        }
        if (!wrong.isEmpty()) {
            throw new BadInput(wrong);
        }
        values.put("source", form.source());
        values.put("campaign", form.campaign());
        values.put("attributes", Map.of("form", form.id()));
        return CaptureLead.of(values);
    }

    private static void number(String value, Map<String, Object> values, List<BadInput.Field> wrong) {
        try {
            values.put("companySize", Integer.valueOf(value));
        } catch (NumberFormatException notANumber) {
            wrong.add(new BadInput.Field("companySize", "Please write a whole number."));
        }
    }
}
