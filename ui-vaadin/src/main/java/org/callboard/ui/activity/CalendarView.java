package org.callboard.ui.activity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Optional;
import org.callboard.activity.Calendar;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;
import org.springframework.beans.factory.annotation.Value;

/** Where a person gets the secret address of their calendar, changes it, or closes it. */
@Route("my-calendar")
@PermitAll
@StyleSheet("context://crm/activity.css")
class CalendarView extends Div implements HasDynamicTitle {

    private final transient Calendar calendar;
    private final transient Times times;
    private final String home;
    private final Paragraph state = new Paragraph();
    private final TextField address = new TextField(Texts.text("activity.calendar.address"));
    private final Button renew = new Button();
    private final Button revoke = new Button(Texts.text("activity.calendar.revoke"), Icon.small("x"));

    CalendarView(Calendar calendar, Times times, @Value("${crm.public-url:http://localhost:8080}") String home) {
        this.calendar = calendar;
        this.times = times;
        this.home = home.endsWith("/") ? home : home + "/";
        addClassNames("crm-page", "calendar-page");
        address.setReadOnly(true);
        address.setWidthFull();
        address.setHelperText(Texts.text("activity.calendar.once"));
        address.setSuffixComponent(copy());
        address.setVisible(false);
        renew.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        renew.addClickListener(click -> renew());
        revoke.addClickListener(click -> revoke());
        Div acts = new Div(renew, revoke);
        acts.addClassNames("crm-row", "crm-wrap");
        add(new H1(getPageTitle()), new Paragraph(Texts.text("activity.calendar.what")), state, address, acts);
        show();
    }

    private Button copy() {
        Button copy = new Button(Icon.small("copy"), click -> {
            getElement().executeJs("navigator.clipboard && navigator.clipboard.writeText($0)", address.getValue());
            Toast.done(Texts.text("activity.calendar.copied"));
        });
        copy.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        copy.setAriaLabel(Texts.text("activity.calendar.copy"));
        copy.setTooltipText(Texts.text("activity.calendar.copy"));
        return copy;
    }

    private void show() {
        Optional<Instant> since = calendar.since();
        state.setText(since.map(at -> Texts.text("activity.calendar.since", times.exact(at)))
                .orElseGet(() -> Texts.text("activity.calendar.none")));
        renew.setText(Texts.text(since.isPresent() ? "activity.calendar.renew" : "activity.calendar.make"));
        revoke.setVisible(since.isPresent());
    }

    private void renew() {
        address.setValue(home + calendar.renew());
        address.setVisible(true);
        address.focus();
        show();
    }

    private void revoke() {
        calendar.revoke();
        address.clear();
        address.setVisible(false);
        Toast.done(Texts.text("activity.calendar.revoked"));
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("activity.calendar");
    }
}
