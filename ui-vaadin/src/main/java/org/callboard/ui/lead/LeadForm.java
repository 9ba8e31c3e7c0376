package org.callboard.ui.lead;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.callboard.kernel.BadInput;
import org.callboard.lead.CaptureLead;
import org.callboard.records.Field;
import org.callboard.ui.record.Countries;
import org.callboard.ui.record.FieldEditors;
import org.callboard.ui.record.FieldForm;
import org.callboard.ui.text.Texts;

/** The fields of a lead as one types it in. */
class LeadForm extends FormLayout {

    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final TextField firstName = text("firstName");
    private final TextField lastName = text("lastName");
    private final EmailField email = field("email", new EmailField(Texts.text("lead.fact.email")));
    private final TextField phone = text("phone");
    private final TextField company = text("company");
    private final IntegerField companySize =
            field("companySize", new IntegerField(Texts.text("lead.fact.companySize")));
    private final TextField industry = text("industry");
    private final ComboBox<String> country = field("country", new ComboBox<>(Texts.text("lead.fact.country")));
    private final TextField jobTitle = text("jobTitle");
    private final TextField source = text("source");
    private final TextField campaign = text("campaign");
    private final TextField tags = text("tags");
    private final TextArea message = field("message", new TextArea(Texts.text("lead.fact.message")));

    private final FieldForm own;

    /** @param custom the fields that admins added */
    LeadForm(List<Field> custom, FieldEditors editors) {
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("28rem", 2));
        country.setItems(Countries.codes());
        country.setItemLabelGenerator(Countries::name);
        tags.setHelperText(Texts.text("lead.fact.tags-help"));
        setColspan(message, 2);
        fields.values().forEach(field -> add((Component) field));
        own = new FieldForm(custom, editors::labelled);
        if (!custom.isEmpty()) {
            add(own);
            setColspan(own, 2);
        }
    }

    private TextField text(String name) {
        return field(name, new TextField(Texts.text("lead.fact." + name)));
    }

    private <T extends Component & HasValidation> T field(String name, T field) {
        fields.put(name, field);
        return field;
    }

    CaptureLead read() {
        return new CaptureLead(
                said(firstName.getValue()),
                said(lastName.getValue()),
                said(email.getValue()),
                said(phone.getValue()),
                said(company.getValue()),
                companySize.getValue(),
                said(industry.getValue()),
                country.getValue(),
                said(jobTitle.getValue()),
                said(source.getValue()),
                said(campaign.getValue()),
                said(message.getValue()),
                tags(tags.getValue()),
                Map.of(),
                custom());
    }

    private Map<String, Object> custom() {
        Map<String, Object> byKey = new LinkedHashMap<>();
        own.values().forEach((name, value) -> byKey.put(name.substring(Field.CUSTOM.length()), value));
        return byKey;
    }

    static List<String> tags(String typed) {
        return Stream.of(typed.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private static String said(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Marks the bad fields and goes to the first. @return messages that belong to no field here */
    List<String> show(BadInput bad) {
        clearErrors();
        List<String> homeless = new ArrayList<>();
        List<BadInput.Field> ofOwn = bad.fields().stream()
                .filter(wrong -> wrong.field().startsWith(Field.CUSTOM))
                .toList();
        if (!ofOwn.isEmpty()) {
            homeless.addAll(own.refuse(new BadInput(ofOwn)));
        }
        HasValidation first = null;
        for (BadInput.Field wrong : bad.fields()) {
            if (ofOwn.contains(wrong)) {
                continue;
            }
            HasValidation field = fields.get(wrong.field());
            if (field == null) {
                homeless.add(wrong.message());
                continue;
            }
            field.setErrorMessage(wrong.message());
            field.setInvalid(true);
            first = first == null ? field : first;
        }
        if (first instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        return homeless;
    }

    private void clearErrors() {
        fields.values().forEach(field -> field.setInvalid(false));
        own.accept();
    }

    void focusFirst() {
        firstName.focus();
    }
}
