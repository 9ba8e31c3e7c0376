package org.callboard.ui.notice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;
import org.callboard.worklist.NotificationKind;
import org.callboard.worklist.NotificationWishes;
import org.callboard.worklist.NotificationWishes.Digest;
import org.callboard.worklist.NotificationWishes.Wishes;

/** What one wants to hear of: at the bell, in the browser, by a mail a day. */
@Route("my-notifications")
@PermitAll
class MyNotificationsView extends Div implements HasDynamicTitle {

    private static final String ASK = """
            this.addEventListener('change', () => {
              if (!this.checked) { return; }
              if (!window.Notification) { this.dispatchEvent(new CustomEvent('crm-asked', {detail: {answer: 'none'}})); return; }
              Notification.requestPermission().then(answer =>
                this.dispatchEvent(new CustomEvent('crm-asked', {detail: {answer}})));
            });
            """;

    private final transient NotificationWishes wishes;
    private final transient Times times;
    private final CheckboxGroup<NotificationKind> heard = new CheckboxGroup<>(Texts.text("notice.heard"));
    private final Checkbox browser = new Checkbox(Texts.text("notice.browser"));
    private final RadioButtonGroup<Digest> digest = new RadioButtonGroup<>(Texts.text("notice.digest"));
    private final TimePicker at = new TimePicker(Texts.text("notice.digest.at"));

    MyNotificationsView(NotificationWishes wishes, Times times) {
        this.wishes = wishes;
        this.times = times;
        addClassName("crm-page");
        heard.setItems(NotificationKind.values());
        heard.setItemLabelGenerator(kind -> Texts.text("notice.kind." + kind));
        heard.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        browser.setHelperText(Texts.text("notice.browser.help"));
        browser.getElement().executeJs(ASK);
        browser.getElement()
                .addEventListener(
                        "crm-asked", event -> asked(event.getEventData().getString("event.detail.answer")))
                .addEventData("event.detail.answer");
        digest.setItems(Digest.values());
        digest.setItemLabelGenerator(one -> Texts.text("notice.digest." + one));
        digest.addValueChangeListener(e -> at.setVisible(e.getValue() == Digest.DAILY));
        at.setStep(Duration.ofMinutes(30));
        at.setHelperText(Texts.text("notice.digest.zone", times.zone().getId()));
        Button save = new Button(Texts.text("notice.save"), Icon.small("save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.getStyle().setAlignSelf(Style.AlignSelf.START);
        Paragraph what = new Paragraph(Texts.text("notice.what"));
        what.addClassName("crm-quiet");
        add(new H1(getPageTitle()), what, block(heard), block(browser), block(digest, at), save);
        show(wishes.mine());
    }

    private static Div block(com.vaadin.flow.component.Component... parts) {
        Div block = new Div(parts);
        block.addClassNames("crm-row", "crm-wrap");
        return block;
    }

    private void show(Wishes mine) {
        Set<NotificationKind> all = EnumSet.allOf(NotificationKind.class);
        all.removeAll(mine.muted());
        heard.setValue(all);
        browser.setValue(mine.browser());
        digest.setValue(mine.digest());
        at.setValue(mine.digestAt());
        at.setVisible(mine.digest() == Digest.DAILY);
    }

    /** Without the browser's leave nothing would come: then it is not promised. */
    void asked(String answer) {
        if (!answer.equals("granted")) {
            browser.setValue(false);
            Toast.failed(Texts.text("notice.browser.refused"));
        }
    }

    private void save() {
        Set<NotificationKind> muted = EnumSet.allOf(NotificationKind.class);
        muted.removeAll(heard.getValue());
        if (Attempt.to(() -> show(
                wishes.set(new Wishes(muted, browser.getValue(), digest.getValue(), at.getValue(), times.zone()))))) {
            Toast.done(Texts.text("notice.saved"));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("notice.title");
    }
}
