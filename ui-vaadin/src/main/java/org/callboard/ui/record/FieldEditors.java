package org.callboard.ui.record;

import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.People;
import org.callboard.records.Field;
import org.callboard.records.Records;

/** Makes the right editor for a field of any kind of record, standard or custom. */
@SpringComponent
public class FieldEditors {

    private final People people;
    private final Records records;
    private final CurrentUser currentUser;

    FieldEditors(People people, Records records, CurrentUser currentUser) {
        this.people = people;
        this.records = records;
        this.currentUser = currentUser;
    }

    /** With its label above, as in a form. */
    public FieldEditor labelled(Field field) {
        FieldEditor editor = of(field, Map.of());
        if (editor.component() instanceof HasLabel labelled) {
            labelled.setLabel(FieldLabels.of(field));
        }
        FieldMarks.require(editor.component(), field);
        return editor;
    }

    /**
     * Without a label to be seen, for a place that shows it beside: assistive technology hears it all the same.
     *
     * @param titles of records that the value points to, by id
     */
    public FieldEditor bare(Field field, Map<UUID, String> titles) {
        FieldEditor editor = of(field, titles);
        if (editor.component() instanceof HasAriaLabel heard) {
            heard.setAriaLabel(FieldLabels.of(field));
        }
        return editor;
    }

    private FieldEditor of(Field field, Map<UUID, String> titles) {
        FieldEditor editor = switch (field.type()) {
            case TEXT, DOMAIN, LINK, PHONE, TIME -> TextEditors.line(field);
            case EMAIL -> TextEditors.email(field);
            case LINES -> TextEditors.lines(field);
            case NUMBER -> NumberEditors.number(field);
            case MONEY -> new MoneyEditor(field);
            case DATE -> NumberEditors.day(field);
            case YES_NO -> ChoiceEditors.yesNo(field);
            case CHOICE -> ChoiceEditors.choice(field);
            case CHOICES -> ChoiceEditors.choices(field);
            case TAGS -> ChoiceEditors.tags(field);
            case COUNTRY -> ChoiceEditors.country(field);
            case COLLEAGUE -> LookUps.colleague(field, people);
            case TEAM -> LookUps.team(field, currentUser.viewer().teams());
            case RECORD -> LookUps.record(field, records, titles);
            case EMAILS, PHONES -> new ListEditor(field, ListEditor.VALUE_AND_LABEL);
            case ADDRESSES -> new ListEditor(field, ListEditor.ADDRESS);
        };
        if (editor.component() instanceof HasSize sized) {
            sized.setWidthFull();
        }
        return editor;
    }
}
