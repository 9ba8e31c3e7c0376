package org.callboard.ui.deal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.callboard.access.People;
import org.callboard.access.Person;
import org.callboard.deal.DealSplits.Split;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.record.ValueWords;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Shares a deal among colleagues; how much is still to be given is told while one types. */
class SplitDialog extends Dialog {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final transient People people;
    private final transient OwnerNames names;
    private final transient Consumer<List<Split>> keep;
    private final List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();
    private final Span left = new Span();
    private final Paragraph problem = new Paragraph();

    SplitDialog(People people, List<Split> splits, Consumer<List<Split>> keep) {
        this.people = people;
        this.names = new OwnerNames(people);
        this.keep = keep;
        setHeaderTitle(Texts.text("deal.panel.splits"));
        setWidth("28rem");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        left.addClassName("faint");
        left.getElement().setAttribute("aria-live", "polite");
        add(problem, rows, DealPanel.act(Texts.text("deal.splits.colleague"), "plus", () -> line(null)), left);
        splits.forEach(this::line);
        if (splits.isEmpty()) {
            line(null);
            line(null);
        }
        Button save = new Button(Texts.text("record.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("record.cancel"), e -> close()), save);
        count();
    }

    private record Line(Div row, ComboBox<String> owner, BigDecimalField percent) {

        boolean isEmpty() {
            return owner.isEmpty() && percent.isEmpty();
        }
    }

    /** @param split {@code null} for a new one */
    private void line(Split split) {
        ComboBox<String> owner = new ComboBox<>();
        owner.setAriaLabel(Texts.text("deal.splits.owner"));
        owner.setItems(query -> people.search(query.getFilter().orElse("")).stream()
                .map(Person::username)
                .skip(query.getOffset())
                .limit(query.getLimit()));
        owner.setItemLabelGenerator(names::of);
        BigDecimalField percent = new BigDecimalField();
        percent.setAriaLabel(Texts.text("deal.splits.share"));
        percent.setSuffixComponent(new Span("%"));
        percent.setValueChangeMode(ValueChangeMode.LAZY);
        percent.addValueChangeListener(e -> count());
        if (split != null) {
            owner.setValue(split.owner());
            percent.setValue(split.percent());
        }
        Div row = new Div(owner, percent);
        Line line = new Line(row, owner, percent);
        row.add(DealPanel.icon("x", Texts.text("record.list.remove"), () -> remove(line)));
        row.addClassName("split-row");
        lines.add(line);
        rows.add(row);
    }

    private void remove(Line line) {
        lines.remove(line);
        rows.remove(line.row());
        count();
    }

    private void count() {
        BigDecimal given = lines.stream()
                .map(line -> line.percent().getValue())
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = ALL.subtract(given);
        left.setText(
                rest.signum() == 0
                        ? Texts.text("deal.splits.all")
                        : rest.signum() > 0
                                ? Texts.text("deal.splits.left", ValueWords.number(rest))
                                : Texts.text("deal.splits.over", ValueWords.number(rest.negate())));
    }

    private void save() {
        List<Split> splits = lines.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> new Split(line.owner().getValue(), line.percent().getValue()))
                .toList();
        if (splits.stream().anyMatch(split -> split.owner() == null || split.percent() == null)) {
            problem.setText(Texts.text("deal.splits.incomplete"));
            return;
        }
        try {
            keep.accept(splits);
            close();
        } catch (BadInput bad) {
            problem.setText(
                    bad.fields().isEmpty()
                            ? bad.getMessage()
                            : bad.fields().get(0).message());
        } catch (Conflict | Forbidden | NotFound refused) {
            Toast.failed(refused.getMessage());
        }
    }
}
