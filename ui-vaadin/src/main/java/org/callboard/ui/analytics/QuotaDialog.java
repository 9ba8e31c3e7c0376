package org.callboard.ui.analytics;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.callboard.access.Person;
import org.callboard.analytics.Measure;
import org.callboard.analytics.Quotas;
import org.callboard.kernel.BadInput;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** Says what somebody, or a team, is to win in one month or in several alike. */
class QuotaDialog extends Dialog {

    private static final int AHEAD = 24;

    private final transient Quotas quotas;
    private final transient Runnable done;
    private final ComboBox<Person> person = new ComboBox<>(Texts.text("analytics.quota.person"));
    private final TextField team = new TextField(Texts.text("analytics.quota.team"));
    private final Select<YearMonth> month = new Select<>();
    private final Select<Integer> count = new Select<>();
    private final Select<Measure> measure = new Select<>();
    private final BigDecimalField amount = new BigDecimalField(Texts.text("analytics.quota.amount"));
    private final TextField currency = new TextField(Texts.text("analytics.quota.currency"));
    private final Paragraph problem = new Paragraph();

    QuotaDialog(AnalyticsRoom room, Runnable done) {
        this.quotas = room.quotas();
        this.done = done;
        setHeaderTitle(Texts.text("analytics.quota.set"));
        setWidth("min(480px, 96vw)");
        person.setItems(query -> room
                .records()
                .lists()
                .people()
                .search(query.getFilter().orElse(""))
                .stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        person.setItemLabelGenerator(Person::name);
        person.setClearButtonVisible(true);
        team.setHelperText(Texts.text("analytics.quota.either"));
        months(YearMonth.from(room.times().today()));
        measure.setLabel(Texts.text("analytics.counted"));
        measure.setItems(Measure.AMOUNT, Measure.MRR);
        measure.setItemLabelGenerator(
                one -> Texts.text("analytics.counted." + one.name().toLowerCase(Locale.ROOT)));
        measure.setValue(Measure.AMOUNT);
        currency.setMaxLength(3);
        currency.setValue("EUR");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        Div form = new Div(person, team, month, count, measure, amount, currency, problem);
        form.addClassName("figures-form");
        add(form);
        Button save = new Button(Texts.text("analytics.quota.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("analytics.close"), click -> close()), save);
    }

    static Button button(AnalyticsRoom room, Runnable done) {
        return new Button(
                Texts.text("analytics.quota.set"), Icon.small("target"), click -> new QuotaDialog(room, done).open());
    }

    private void months(YearMonth now) {
        month.setLabel(Texts.text("analytics.quota.month"));
        month.setItems(IntStream.range(-1, AHEAD).mapToObj(now::plusMonths).toList());
        month.setItemLabelGenerator(DateTimeFormatter.ofPattern("MMMM yyyy", Texts.locale())::format);
        month.setValue(now);
        count.setLabel(Texts.text("analytics.quota.count"));
        count.setItems(1, 3, 6, 12);
        count.setItemLabelGenerator(months -> Texts.text("analytics.months.many", months));
        count.setValue(1);
    }

    private void save() {
        Stream<Quotas.Draft> drafts = IntStream.range(0, count.getValue())
                .mapToObj(ahead -> new Quotas.Draft(
                        person.isEmpty() ? null : person.getValue().username(),
                        team.isEmpty() ? null : team.getValue().strip(),
                        month.getValue().plusMonths(ahead),
                        amount.getValue(),
                        currency.getValue().strip().toUpperCase(Locale.ROOT),
                        measure.getValue()));
        try {
            List<Quotas.Draft> wish = drafts.toList();
            quotas.set(wish);
            close();
            Toast.done(Texts.text("analytics.quota.done", wish.size()));
            done.run();
        } catch (BadInput refused) {
            problem.setText(refused.fields().stream()
                    .map(BadInput.Field::message)
                    .distinct()
                    .collect(Collectors.joining(" ")));
        }
    }
}
