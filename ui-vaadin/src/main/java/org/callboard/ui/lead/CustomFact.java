package org.callboard.ui.lead;

import java.util.Map;
import org.callboard.lead.LeadView;
import org.callboard.records.Field;
import org.callboard.ui.record.FieldEditor;
import org.callboard.ui.record.FieldEditors;
import org.callboard.ui.record.ValueWords;

/** What a field that an admin added says of a lead. */
record CustomFact(Field custom, FieldEditors editors, ValueWords said) implements KnownFact {

    @Override
    public String field() {
        return custom.name();
    }

    @Override
    public String label() {
        return custom.label();
    }

    @Override
    public Object of(LeadView lead) {
        return lead.custom().get(custom.key());
    }

    @Override
    public String words(Object value) {
        return said.of(custom, value, Map.of());
    }

    @Override
    public FieldEditor editor(Object now) {
        FieldEditor editor = editors.bare(custom, Map.of());
        editor.show(now);
        return editor;
    }
}
