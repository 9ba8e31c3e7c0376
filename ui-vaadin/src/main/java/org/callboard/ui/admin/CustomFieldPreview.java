package org.callboard.ui.admin;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.callboard.records.CustomField.Draft;
import org.callboard.ui.record.FieldEditor;
import org.callboard.ui.record.FieldEditors;
import org.callboard.ui.text.Texts;

/** How the field will look, and by which name rules, processes and machines will know it. */
class CustomFieldPreview extends Div {

    private final transient FieldEditors editors;
    private final Div look = new Div();
    private final Div names = new Div();

    CustomFieldPreview(FieldEditors editors) {
        this.editors = editors;
        addClassName("field-preview");
        names.addClassName("field-usage");
        Paragraph where = new Paragraph(Texts.text("admin.fields.where"));
        where.addClassNames("crm-quiet", "crm-small");
        add(new H3(Texts.text("admin.fields.preview")), look, where, names);
    }

    void show(String key, Draft draft) {
        look.removeAll();
        names.removeAll();
        if (draft.type() == null) {
            return;
        }
        FieldEditor editor = editors.labelled(DraftField.of(key, draft));
        editor.show(draft.otherwise());
        look.add(editor.component());
        names.add(
                usage("admin.fields.in-rules", "custom[\"" + key + "\"]"),
                usage("admin.fields.in-processes", "${subject.custom." + key + "}"),
                usage("admin.fields.in-api", "custom." + key));
    }

    private static Div usage(String where, String code) {
        Span word = new Span(Texts.text(where));
        word.addClassName("crm-quiet");
        return new Div(word, new Code(code));
    }
}
