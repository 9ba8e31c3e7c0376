package org.callboard.lead.webform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.callboard.kernel.BadInput;
import org.callboard.lead.CaptureLead;
import org.callboard.lead.OpenForm;
import org.callboard.records.Field;
import org.springframework.util.MultiValueMap;

/** What somebody typed into a form. */
record SentForm(OpenForm form, MultiValueMap<String, String> typed) {

    /** Nobody sees this field; only a machine fills it in. */
    static final String HONEYPOT = "fax_number";

    boolean byMachine() {
        String bait = typed.getFirst(HONEYPOT);
        return bait != null && !bait.isBlank();
    }

    /** {@code null} when nobody sent the form yet. */
    List<String> values(String field) {
        return typed.isEmpty() ? null : typed.getOrDefault(field, List.of());
    }

    FormControl control(String field) {
        Field own = form.own().get(field);
        return own == null ? FormField.named(field) : new OwnField(own);
    }

    /** @throws BadInput required fields that are empty, numbers that are none */
    CaptureLead lead() {
        List<BadInput.Field> wrong = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (String field : form.fields()) {
            List<String> said = said(field);
            if (said.isEmpty()) {
                if (form.requires(field)) {
                    wrong.add(new BadInput.Field(field, "Please fill this in."));
                }
            } else if (field.equals("companySize")) {
                number(said.get(0), values, wrong);
            } else {
                values.put(field, control(field).isGroup() ? said : said.get(0));
            }
        }
        if (!wrong.isEmpty()) {
            throw new BadInput(wrong);
        }
        values.put("source", form.form().source());
        values.put("campaign", form.form().campaign());
        values.put("attributes", Map.of("form", form.id()));
        return CaptureLead.of(values);
    }

    private List<String> said(String field) {
        return typed.getOrDefault(field, List.of()).stream()
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static void number(String value, Map<String, Object> values, List<BadInput.Field> wrong) {
        try {
            values.put("companySize", Integer.valueOf(value));
        } catch (NumberFormatException notANumber) {
            wrong.add(new BadInput.Field("companySize", "Please write a whole number."));
        }
    }
}
