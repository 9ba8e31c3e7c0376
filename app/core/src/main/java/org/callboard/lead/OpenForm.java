package org.callboard.lead;

import java.util.List;
import java.util.Map;
import org.callboard.records.Field;

/**
 * A public form as strangers may see it now.
 *
 * @param fields asked for, in this order; what was retired or hidden since the form was written is left out
 * @param own those of them that admins added, by name
 */
public record OpenForm(WebForm form, List<String> fields, Map<String, Field> own) {

    static OpenForm of(WebForm form, Map<String, Field> openToAll) {
        List<String> fields = form.fields().stream()
                .filter(name -> !name.startsWith(Field.CUSTOM) || openToAll.containsKey(name))
                .toList();
        return new OpenForm(form, fields, openToAll);
    }

    public String id() {
        return form.id();
    }

    public boolean requires(String field) {
        Field ours = own.get(field);
        return form.required().contains(field) || ours != null && ours.is(Field.Trait.REQUIRED);
    }
}
