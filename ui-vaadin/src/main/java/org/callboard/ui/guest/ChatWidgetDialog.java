package org.callboard.ui.guest;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.callboard.calendar.CalendarView;
import org.callboard.chat.ChatWidget;
import org.callboard.portal.RequestForm;
import org.callboard.ui.text.Texts;

/** Writes a place for the chat, or changes one. */
class ChatWidgetDialog extends GuestDialog {

    private final TextField title = field("title", new TextField(Texts.text("guest.part.title")));
    private final TextField id = field("id", new TextField(Texts.text("guest.part.id")));
    private final TextArea greeting = field("greeting", new TextArea(Texts.text("guest.part.greeting")));
    private final TextField language = field("language", new TextField(Texts.text("guest.part.language")));
    private final Select<CalendarView> calendar = field("calendar", new Select<>());
    private final Select<RequestForm> form = field("requestForm", new Select<>());
    private final HostsField hosts = field("allowedHosts", new HostsField());
    private final Checkbox active = field("active", new Checkbox(Texts.text("guest.part.active")));
    private final transient ChatWidget before;
    private final transient Consumer<ChatWidget> keep;

    /**
     * @param before {@code null} for a new one
     * @param keep takes it, or refuses
     */
    ChatWidgetDialog(
            ChatWidget before, List<CalendarView> calendars, List<RequestForm> forms, Consumer<ChatWidget> keep) {
        super(before == null ? Texts.text("guest.widgets.new") : Texts.text("guest.edit", before.title()));
        this.before = before;
        this.keep = keep;
        calendar.setLabel(Texts.text("guest.part.calendar"));
        calendar.setItems(calendars);
        calendar.setItemLabelGenerator(one -> one == null ? Texts.text("guest.calendar.always") : one.title());
        calendar.setEmptySelectionAllowed(true);
        calendar.setEmptySelectionCaption(Texts.text("guest.calendar.always"));
        form.setLabel(Texts.text("guest.part.requestForm"));
        form.setHelperText(Texts.text("guest.hint.requestForm"));
        form.setItems(forms);
        form.setItemLabelGenerator(RequestForm::title);
        id.setHelperText(Texts.text("guest.hint.id", "/chat/"));
        language.setHelperText(Texts.text("guest.hint.language"));
        List.<HasStyle>of(title, greeting, calendar, form)
                .forEach(one -> one.getStyle().setWidth("100%"));
        show(calendars, forms);
    }

    private void show(List<CalendarView> calendars, List<RequestForm> forms) {
        String wanted = before == null ? null : before.requestForm();
        forms.stream()
                .filter(one -> wanted == null || one.id().equals(wanted))
                .findFirst()
                .ifPresent(form::setValue);
        if (before == null) {
            language.setValue("en");
            active.setValue(true);
            return;
        }
        id.setValue(before.id());
        id.setReadOnly(true);
        title.setValue(before.title());
        greeting.setValue(before.greeting());
        language.setValue(before.language());
        calendars.stream()
                .filter(one -> one.name().equals(before.calendar()))
                .findFirst()
                .ifPresent(calendar::setValue);
        hosts.show(before.allowedHosts());
        active.setValue(before.active());
    }

    @Override
    void keep() {
        keep.accept(new ChatWidget(
                id.getValue(),
                title.getValue(),
                greeting.getValue(),
                language.getValue(),
                form.getValue() == null ? null : form.getValue().id(),
                calendar.getValue() == null ? null : calendar.getValue().name(),
                hosts.hosts(),
                active.getValue(),
                before == null ? 0 : before.version()));
    }
}
