package org.callboard.ui.notice;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.callboard.ui.testing.Pages;
import org.callboard.worklist.NotificationKind;
import org.callboard.worklist.NotificationWishes;
import org.callboard.worklist.NotificationWishes.Digest;
import org.callboard.worklist.NotificationWishes.Wishes;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class MyNotificationsViewTest extends Pages {

    private NotificationWishes wishes;

    @Override
    protected void prepare() {
        wishes = bean(NotificationWishes.class);
        when(wishes.mine())
                .thenReturn(new Wishes(
                        Set.of(NotificationKind.OTHER), false, Digest.NONE, LocalTime.of(8, 0), ZoneOffset.UTC));
        when(wishes.set(any())).thenAnswer(asked -> asked.getArgument(0));
    }

    @Test
    @SuppressWarnings("unchecked")
    void keepsWhatSomebodyWantsToHearOf() {
        UI.getCurrent().navigate("my-notifications");
        CheckboxGroup<NotificationKind> heard = _get(CheckboxGroup.class);
        assertThat(heard.getValue()).doesNotContain(NotificationKind.OTHER);
        heard.setValue(EnumSet.of(NotificationKind.REPLY));
        RadioButtonGroup<Digest> digest = _get(RadioButtonGroup.class);
        digest.setValue(Digest.DAILY);
        _get(TimePicker.class).setValue(LocalTime.of(7, 30));
        _click(_get(Button.class, spec -> spec.withText("Save")));

        ArgumentCaptor<Wishes> wanted = ArgumentCaptor.forClass(Wishes.class);
        verify(wishes).set(wanted.capture());
        assertThat(wanted.getValue().muted()).isEqualTo(EnumSet.complementOf(EnumSet.of(NotificationKind.REPLY)));
        assertThat(wanted.getValue().digest()).isEqualTo(Digest.DAILY);
        assertThat(wanted.getValue().digestAt()).isEqualTo(LocalTime.of(7, 30));
    }

    @Test
    void promisesNothingThatTheBrowserRefuses() {
        UI.getCurrent().navigate("my-notifications");
        MyNotificationsView page = _get(MyNotificationsView.class);
        Checkbox browser = _get(
                Checkbox.class,
                spec -> spec.withLabel("Show them in the browser, too, while this page is out of sight"));
        browser.setValue(true);

        page.asked("denied");

        assertThat(browser.getValue()).isFalse();
        browser.setValue(true);
        page.asked("granted");
        assertThat(browser.getValue()).isTrue();
        assertThat(_find(TimePicker.class)).isEmpty();
    }
}
