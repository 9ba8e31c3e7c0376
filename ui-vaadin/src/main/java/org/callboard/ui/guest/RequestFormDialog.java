package org.callboard.ui.guest;

import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.callboard.portal.RequestForm;
import org.callboard.support.Queues.Queue;
import org.callboard.ui.text.Texts;

/** Writes a public form for requests, or changes one. */
class RequestFormDialog extends GuestDialog {

    private final TextField title = field("title", new TextField(Texts.text("guest.part.title")));
    private final TextField id = field("id", new TextField(Texts.text("guest.part.id")));
    private final TextArea intro = field("intro", new TextArea(Texts.text("guest.part.intro")));
    private final TextField button = field("button", new TextField(Texts.text("guest.part.button")));
    private final TextArea thankYou = field("thankYou", new TextArea(Texts.text("guest.part.thankYou")));
    private final TextField language = field("language", new TextField(Texts.text("guest.part.language")));
    private final Select<Queue> queue = field("queue", new Select<>());
    private final HostsField hosts = field("allowedHosts", new HostsField());
    private final Checkbox active = field("active", new Checkbox(Texts.text("guest.part.active")));
    private final transient RequestForm before;
    private final transient Consumer<RequestForm> keep;

    /**
     * @param before {@code null} for a new one
     * @param keep takes it, or refuses
     */
    RequestFormDialog(RequestForm before, List<Queue> queues, Consumer<RequestForm> keep) {
        super(before == null ? Texts.text("guest.forms.new") : Texts.text("guest.edit", before.title()));
        this.before = before;
        this.keep = keep;
        queue.setLabel(Texts.text("guest.part.queue"));
        queue.setHelperText(Texts.text("guest.hint.queue"));
        queue.setItems(queues.stream().filter(one -> !one.retired()).toList());
        queue.setItemLabelGenerator(one -> one == null ? Texts.text("guest.queue.rules") : one.name());
        queue.setEmptySelectionAllowed(true);
        queue.setEmptySelectionCaption(Texts.text("guest.queue.rules"));
        id.setHelperText(Texts.text("guest.hint.id", "/request/"));
        language.setHelperText(Texts.text("guest.hint.language"));
        List.<HasStyle>of(title, intro, button, thankYou, queue)
                .forEach(one -> one.getStyle().setWidth("100%"));
        show(queues);
    }

    private void show(List<Queue> queues) {
        if (before == null) {
            button.setValue(Texts.text("guest.button.usual"));
            language.setValue("en");
            active.setValue(true);
            return;
        }
        id.setValue(before.id());
        id.setReadOnly(true);
        title.setValue(before.title());
        intro.setValue(before.intro() == null ? "" : before.intro());
        button.setValue(before.button());
        thankYou.setValue(before.thankYou());
        language.setValue(before.language());
        queues.stream()
                .filter(one -> one.key().equals(before.queue()) && !one.retired())
                .findFirst()
                .ifPresent(queue::setValue);
        hosts.show(before.allowedHosts());
        active.setValue(before.active());
    }

    @Override
    void keep() {
        keep.accept(new RequestForm(
                id.getValue(),
                title.getValue(),
                intro.getValue(),
                button.getValue(),
                thankYou.getValue(),
                language.getValue(),
                queue.getValue() == null ? null : queue.getValue().key(),
                hosts.hosts(),
                active.getValue(),
                before == null ? 0 : before.version()));
    }
}
