package org.callboard.ui.phone;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.callboard.access.Role;
import org.callboard.access.Viewer;
import org.callboard.communication.Call;
import org.callboard.communication.CallDraft;
import org.callboard.communication.CallOutcome;
import org.callboard.communication.Calls;
import org.callboard.communication.Direction;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class CallsPanelTest extends Pages {

    private final Subject lead = Subject.lead(Ids.next());
    private final Call call = new Call(
            Ids.next(),
            Direction.OUT,
            "+4930901820",
            lead,
            null,
            Fakes.NOW,
            130,
            null,
            "Said hello",
            "https://pbx.example/1",
            "rep1",
            3);
    private final AtomicInteger drawn = new AtomicInteger();
    private Calls calls;

    @Override
    protected void prepare() {
        calls = bean(Calls.class);
        when(calls.of(eq(lead), any(), anyInt())).thenReturn(new Calls.Slice(List.of(call), null));
        when(calls.log(any(), anyString())).thenReturn(call);
    }

    @Test
    void showsTheLatestCallsAndCallsWithOneClick() {
        open(Role.SALES_REP);

        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("tel:+4930901820", "https://pbx.example/1");
        assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("Outcome not said");
    }

    @Test
    void writesACallDownOnce() {
        open(Role.SALES_REP);
        press("Log a call");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Number")), "+49 30 1");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Minutes")), 2);
        when(calls.log(any(), anyString()))
                .thenThrow(new BadInput("number", "Give the number at the other end."))
                .thenReturn(call);
        press("Save");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Number")).getErrorMessage())
                .contains("other end");
        press("Save");

        ArgumentCaptor<CallDraft> draft = ArgumentCaptor.forClass(CallDraft.class);
        ArgumentCaptor<String> key = ArgumentCaptor.forClass(String.class);
        verify(calls, org.mockito.Mockito.times(2)).log(draft.capture(), key.capture());
        assertThat(draft.getValue().about()).isEqualTo(lead);
        assertThat(draft.getValue().seconds()).isEqualTo(120);
        assertThat(key.getAllValues()).hasSize(2).containsOnly(key.getValue());
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(drawn).hasValue(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void saysWhatCameOfACallWithoutRoundingItsLength() {
        open(Role.SALES_REP);
        _click(_find(Button.class).stream()
                .filter(one -> "What came of it".equals(one.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());
        Select<CallOutcome> outcome = _get(Select.class, spec -> spec.withLabel("Outcome"));
        outcome.setValue(CallOutcome.CALL_BACK);
        press("Save");

        ArgumentCaptor<CallDraft> draft = ArgumentCaptor.forClass(CallDraft.class);
        verify(calls).change(eq(call.id()), eq(3L), draft.capture());
        assertThat(draft.getValue().outcome()).isEqualTo(CallOutcome.CALL_BACK);
        assertThat(draft.getValue().seconds()).isNull();
    }

    @Test
    void letsWhoOnlyLooksLogNothing() {
        open(Role.ANALYST);

        assertThat(_find(Button.class, spec -> spec.withText("Log a call"))).isEmpty();
    }

    private void open(String role) {
        Viewer viewer = Fakes.viewer("rep1", role);
        Component panel = new CallsPanel(bean(PhoneRoom.class))
                .read(new OpenRecord(lead, "Anna", viewer, true, drawn::incrementAndGet))
                .get();
        UI.getCurrent().add(panel);
    }

    private static void press(String words) {
        _click(_find(Button.class, spec -> spec.withText(words)).get(0));
    }
}
