package org.callboard.ui.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.kernel.BadInput;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.ui.testing.FakeRecords;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FieldEditorsTest extends Pages {

    private static final Map<String, Object> SUM = Map.of("value", new BigDecimal("12.50"), "currency", "CHF");

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(FieldType.TEXT, "Acme"),
                Arguments.of(FieldType.LINES, "one\ntwo"),
                Arguments.of(FieldType.EMAIL, "a@b.example"),
                Arguments.of(FieldType.PHONE, "+41 44 000 00 00"),
                Arguments.of(FieldType.LINK, "https://acme.example"),
                Arguments.of(FieldType.NUMBER, new BigDecimal("1250.5")),
                Arguments.of(FieldType.MONEY, SUM),
                Arguments.of(FieldType.DATE, LocalDate.of(2026, 2, 28)),
                Arguments.of(FieldType.YES_NO, false),
                Arguments.of(FieldType.CHOICE, "West"),
                Arguments.of(FieldType.CHOICES, List.of("North", "West")),
                Arguments.of(FieldType.TAGS, List.of("fair", "vip")),
                Arguments.of(FieldType.COUNTRY, "CH"),
                Arguments.of(FieldType.COLLEAGUE, "rep1"),
                Arguments.of(FieldType.TEAM, "sales-emea"),
                Arguments.of(FieldType.EMAILS, List.of(Map.of("value", "c@d.example", "label", "work"))),
                Arguments.of(FieldType.ADDRESSES, List.of(Map.of("city", "Bern", "country", "CH"))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void givesBackWhatItShows(FieldType type, Object value) {
        FieldEditor editor = editor(field(type));

        editor.show(value);

        assertThat(editor.value()).isEqualTo(value);
        editor.show(null);
        assertThat(editor.value()).isNull();
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void isCalledAsItsField(FieldType type) {
        Component labelled = bean(FieldEditors.class).labelled(field(type)).component();
        Component bare = bean(FieldEditors.class).bare(field(type), Map.of()).component();

        assertThat(((HasLabel) labelled).getLabel()).isEqualTo("Thing");
        assertThat(((HasHelper) labelled).getHelperText()).startsWith("Ask them.");
        if (bare instanceof HasAriaLabel heard) {
            assertThat(heard.getAriaLabel()).contains("Thing");
        }
    }

    @Test
    void tellsItsBoundsAsPeopleReadNumbersAndMarksWhatIsExpected() {
        BigDecimalField size = (BigDecimalField)
                editor(field(FieldType.NUMBER).between(0, 100_000_000)).component();
        TextField name = (TextField)
                editor(field(FieldType.TEXT).with(Field.Trait.EXPECTED).helping("Or the domain."))
                        .component();

        assertThat(size.getHelperText()).endsWith("0 to 100,000,000");
        assertThat(size.isRequiredIndicatorVisible()).isFalse();
        assertThat(name.isRequiredIndicatorVisible()).isTrue();
        assertThat(name.getHelperText()).isEqualTo("Or the domain.");
    }

    @Test
    void saysWhichRecordItPointsTo() {
        bean(FakeRecords.class).add("company", "Acme");
        FieldEditor editor = editor(field(FieldType.RECORD).to("company"));

        editor.show(FakeRecords.id("Acme"));

        @SuppressWarnings("unchecked")
        ComboBox<UUID> box = (ComboBox<UUID>) editor.component();
        assertThat(box.getItemLabelGenerator().apply(box.getValue())).isEqualTo("Acme");
        assertThat(editor.value()).isEqualTo(FakeRecords.id("Acme").toString());
    }

    @Test
    void asksForTheCurrencyOfASum() {
        FieldEditor editor = editor(field(FieldType.MONEY));
        LocatorJ._setValue(LocatorJ._get(editor.component(), BigDecimalField.class), BigDecimal.TEN);
        @SuppressWarnings("unchecked")
        ComboBox<String> currency = LocatorJ._get(editor.component(), ComboBox.class);
        assertThat(currency.getValue()).isEqualTo("EUR");
        currency.clear();

        assertThatThrownBy(editor::value).isInstanceOf(BadInput.class).hasMessageContaining("currency");
    }

    @Test
    void addsAndRemovesFurtherOnes() {
        FieldEditor editor = editor(field(FieldType.PHONES));
        LocatorJ._click(LocatorJ._get(editor.component(), Button.class, spec -> spec.withText("Add")));
        LocatorJ._setValue(
                LocatorJ._get(editor.component(), TextField.class, spec -> spec.withPlaceholder("Value")), "+41 1");

        assertThat(editor.value()).isEqualTo(List.of(Map.of("value", "+41 1")));

        LocatorJ._click(LocatorJ._find(editor.component(), Button.class).stream()
                .filter(button -> "Remove".equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());
        assertThat(editor.value()).isNull();
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        FieldEditor editor = editor(field(FieldType.PHONE));
        editor.show("12");

        editor.refuse("Give a whole number.");

        TextField text = (TextField) editor.component();
        assertThat(text.isInvalid()).isTrue();
        assertThat(text.getErrorMessage()).isEqualTo("Give a whole number.");
        assertThat(text.getValue()).isEqualTo("12");
        editor.refuse(null);
        assertThat(text.isInvalid()).isFalse();
    }

    @Test
    void unfoldsWhatHidesAFieldThatIsWrong() {
        FieldForm form = new FieldForm(
                List.of(
                        field("name", FieldType.TEXT).with(Field.Trait.REQUIRED),
                        field("notes", FieldType.LINES),
                        field("emails", FieldType.EMAILS)),
                bean(FieldEditors.class)::labelled);
        com.vaadin.flow.component.UI.getCurrent().add(new Div(form));

        List<String> homeless = form.refuse(new BadInput(List.of(
                new BadInput.Field("emails[0].value", "Give an e-mail address."),
                new BadInput.Field("elsewhere", "Not here."))));

        assertThat(homeless).containsExactly("Not here.");
        assertThat(LocatorJ._get(com.vaadin.flow.component.details.Details.class)
                        .isOpened())
                .isTrue();
        assertThat(((ListEditor) form.editor("emails")).isInvalid()).isTrue();
    }

    private FieldEditor editor(Field field) {
        return bean(FieldEditors.class).labelled(field);
    }

    private static Field field(FieldType type) {
        return field("thing", type);
    }

    private static Field field(String name, FieldType type) {
        Field plain = Field.of(name, "Thing", type, name);
        return new Field(
                name,
                plain.label(),
                type,
                name,
                null,
                Set.of(),
                plain.longest(),
                List.of("North", "West"),
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                "Ask them.");
    }
}
