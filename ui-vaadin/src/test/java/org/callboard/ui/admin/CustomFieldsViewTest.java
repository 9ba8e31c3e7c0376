package org.callboard.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.audit.FieldChange;
import org.callboard.audit.FieldHistory;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Subject;
import org.callboard.records.CustomField;
import org.callboard.records.CustomField.Draft;
import org.callboard.records.CustomField.Index;
import org.callboard.records.CustomFields;
import org.callboard.records.FieldType;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class CustomFieldsViewTest extends Pages {

    private static final CustomField REGION =
            field("region", Draft.of("Region", FieldType.CHOICE, "North", "West"), 0, false, Index.READY);
    private static final CustomField BUDGET =
            field("budget", Draft.of("Budget", FieldType.MONEY), 1, false, Index.BUILDING);
    private static final CustomField OLD = field("old", Draft.of("Old one", FieldType.TEXT), 2, true, Index.NONE);

    private CustomFields fields;

    @Override
    protected void prepare() {
        logIn(Fakes.viewer("admin1", Role.ADMIN));
        fields = bean(CustomFields.class);
        when(fields.kinds()).thenReturn(List.of("company", "lead", "person"));
        when(fields.of("company")).thenReturn(List.of(REGION, BUDGET, OLD));
        when(fields.add(any(), any(), any())).thenReturn(REGION);
    }

    @Test
    void showsTheFieldsOfAKindInOrderAndHowFarTheirIndexesAre() {
        open();

        assertThat(text()).containsSubsequence("Region", "Filters fast", "Budget", "Index being built", "Old one");
        assertThat(text()).contains("1 retired field");
    }

    @Test
    void addsAFieldUnderTheKeyThatItsLabelSuggests() {
        open();
        press("New field");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Label")), "Contract ends on");
        _setValue(type(), FieldType.DATE);
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Required")), true);
        assertThat(_get(TextField.class, spec -> spec.withLabel("Key")).getPlaceholder())
                .isEqualTo("contractEndsOn");
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("custom[\"contractEndsOn\"]", "${subject.custom.contractEndsOn}");
        press("Add field");

        ArgumentCaptor<Draft> draft = ArgumentCaptor.forClass(Draft.class);
        verify(fields).add(eq("company"), eq(null), draft.capture());
        assertThat(draft.getValue().label()).isEqualTo("Contract ends on");
        assertThat(draft.getValue().type()).isEqualTo(FieldType.DATE);
        assertThat(draft.getValue().required()).isTrue();
    }

    @Test
    void offersTheChoicesAsDefaultThatWereTyped() {
        open();
        press("New field");
        _setValue(type(), FieldType.CHOICE);
        _setValue(_get(TextArea.class), "Gold\n Silver \n\n");
        @SuppressWarnings("unchecked")
        ComboBox<String> otherwise = _get(ComboBox.class, spec -> spec.withLabel("Default"));
        _setValue(otherwise, "Silver");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Label")), "Tier");
        press("Add field");

        ArgumentCaptor<Draft> draft = ArgumentCaptor.forClass(Draft.class);
        verify(fields).add(any(), any(), draft.capture());
        assertThat(draft.getValue().choices()).containsExactly("Gold", "Silver");
        assertThat(draft.getValue().otherwise()).isEqualTo("Silver");
    }

    @Test
    void marksWhatIsWrongAndKeepsWhatWasTyped() {
        when(fields.add(any(), any(), any()))
                .thenThrow(new BadInput(List.of(
                        new BadInput.Field("label", "There is a field called Region already."),
                        new BadInput.Field("kind", "Has too many fields already."))));
        open();
        press("New field");
        TextField label = _get(TextField.class, spec -> spec.withLabel("Label"));
        _setValue(label, "Region");
        press("Add field");

        assertThat(label.getErrorMessage()).contains("already");
        assertThat(label.getValue()).isEqualTo("Region");
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("Has too many fields already.");
    }

    @Test
    void keepsTheKeyOfAFieldThatIsChangedAndTellsOfAColleagueWhoWasFaster() {
        when(fields.change(any(), anyLong(), any())).thenThrow(new Conflict("Somebody else changed this field."));
        open();
        pressIcon("Change Region");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Key")).isReadOnly())
                .isTrue();
        press("Save");

        verify(fields).change(REGION.id(), 1, REGION.draft());
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("Somebody else changed this field.");
    }

    @Test
    void movesAFieldByItsButtons() {
        open();
        pressIcon("Move Region down");

        verify(fields).order("company", List.of(BUDGET.id(), REGION.id()));
    }

    @Test
    void asksBeforeItRetiresAFieldAndBringsOneBack() {
        open();
        pressIcon("Retire Budget");
        verify(fields, never()).retire(any(), anyLong());
        when(fields.retire(BUDGET.id(), 1)).thenReturn(BUDGET);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        verify(fields).retire(BUDGET.id(), 1);

        press("Bring back");
        verify(fields).reinstate(OLD.id(), 1);
    }

    @Test
    void tellsWhoChangedAFieldAndWhatStoodThereBefore() {
        when(bean(FieldHistory.class).of(any(), any(), any(), anyInt()))
                .thenReturn(new FieldHistory.Slice(
                        List.of(new FieldChange(
                                7, Instant.EPOCH, "type", "TEXT", "CHOICE", Cause.person("admin1"), null)),
                        null));
        open();
        pressIcon("What became of Region");

        verify(bean(FieldHistory.class)).of(eq(new Subject("custom-field", REGION.id())), any(), any(), anyInt());
        assertThat(_get(Dialog.class).getElement().getTextRecursively()).containsSubsequence("Type", "Text", "Choice");
    }

    @Test
    void keepsOutWhoIsNoAdmin() {
        AccessAnnotationChecker checker = new AccessAnnotationChecker();

        assertThat(checker.hasAccess(CustomFieldsView.class, () -> "somebody", "sales-manager"::equals))
                .isFalse();
        assertThat(checker.hasAccess(CustomFieldsView.class, () -> "somebody", "admin"::equals))
                .isTrue();
    }

    private static CustomField field(String key, Draft draft, int position, boolean retired, Index index) {
        return new CustomField(
                UUID.nameUUIDFromBytes(key.getBytes()), "company", key, draft, position, retired, index, 1);
    }

    private static void open() {
        UI.getCurrent().navigate("custom-fields");
    }

    private static String text() {
        return _get(CustomFieldsView.class).getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private static Select<FieldType> type() {
        return _get(Select.class);
    }

    private static void press(String words) {
        _click(_find(Button.class, spec -> spec.withText(words)).get(0));
    }

    private static void pressIcon(String heard) {
        _click(_find(Button.class).stream()
                .filter(button -> heard.equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());
    }
}
