package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.records.Merges.Preview;
import org.callboard.records.Merges.Row;
import org.callboard.records.Merges.Side;
import org.callboard.ui.text.Texts;

/** Records side by side, what differs first: one click on a value chooses it, one on a title says which record stays. */
class MergeTable extends Div {

    private final transient MergeChoices choices;
    private final transient RecordRoom room;
    private final transient Consumer<UUID> survivorChosen;

    MergeTable(MergeChoices choices, RecordRoom room, Consumer<UUID> survivorChosen) {
        this.choices = choices;
        this.room = room;
        this.survivorChosen = survivorChosen;
        addClassName("merge-table");
    }

    void draw() {
        removeAll();
        Preview preview = choices.preview();
        getElement()
                .getStyle()
                .set("--merge-sides", String.valueOf(preview.sides().size()));
        add(line(Texts.text("record.merge.stays"), "merge-head", heads(preview)));
        List<Row> same = preview.rows().stream().filter(row -> !row.differs()).toList();
        preview.rows().stream().filter(Row::differs).forEach(row -> add(row(row)));
        if (same.size() == preview.rows().size()) {
            add(new Span(Texts.text("record.merge.no-difference")));
        }
        if (!same.isEmpty()) {
            Div equal = new Div();
            same.forEach(row -> equal.add(equal(row)));
            Details unfold = new Details(Texts.text("record.merge.same", same.size()), equal);
            unfold.addClassName("unfold");
            add(unfold);
        }
    }

    private Component[] heads(Preview preview) {
        OwnerNames owners = new OwnerNames(room.file().people());
        return preview.sides().stream()
                .map(side -> head(side, side.id().equals(preview.survivor()), owners))
                .toArray(Component[]::new);
    }

    private Component head(Side side, boolean stays, OwnerNames owners) {
        Span title = new Span(side.title());
        title.addClassName("merge-title");
        Span small = new Span(Texts.text(
                "record.merge.side",
                owners.of(side.owner()),
                room.file().times().relative(side.createdAt())));
        small.addClassNames("small", "faint");
        Div both = new Div(title, small);
        return option("survivor", both, stays, () -> survivorChosen.accept(side.id()));
    }

    private Component row(Row row) {
        String name = row.field().name();
        UUID now = choices.sideOf(row);
        List<Side> sides = choices.preview().sides();
        Component[] options = new Component[sides.size()];
        for (int i = 0; i < options.length; i++) {
            Side side = sides.get(i);
            options[i] = option(
                    name,
                    value(row, row.values().get(i), side.title()),
                    side.id().equals(now),
                    () -> choices.choose(name, side.id()));
        }
        Div line = line(FieldLabels.of(row.field()), "merge-row", options);
        if (choices.isTogether(row)) {
            Component together = option(
                    name,
                    value(row, row.proposed(), Texts.text("record.merge.together")),
                    now.equals(MergeChoices.TOGETHER),
                    () -> choices.choose(name, MergeChoices.TOGETHER));
            together.getElement().getClassList().add("together");
            line.add(together);
        }
        return line;
    }

    /** @param whose is seen where the columns stand below each other, and heard everywhere */
    private Component value(Row row, Object value, String whose) {
        String said = room.words(row.field(), value);
        Span what = new Span(said.isEmpty() ? Texts.text("record.conflict.nothing") : said);
        what.setClassName("faint", said.isEmpty());
        Span who = new Span(whose);
        who.addClassNames("merge-whose", "small", "faint");
        return new Div(who, what);
    }

    private Component equal(Row row) {
        Span said = new Span(room.words(row.field(), row.proposed()));
        Span label = new Span(FieldLabels.of(row.field()));
        label.addClassName("fact-label");
        Div line = new Div(label, said);
        line.addClassName("fact");
        return line;
    }

    private static Div line(String label, String look, Component... options) {
        Span name = new Span(label);
        name.addClassName("fact-label");
        Div line = new Div(name);
        line.addClassNames("merge-line", look);
        line.getElement().setAttribute("role", "radiogroup").setAttribute("aria-label", label);
        line.add(options);
        return line;
    }

    private Component option(String group, Component shown, boolean chosen, Runnable choose) {
        Input radio = new Input();
        radio.setType("radio");
        radio.getElement().setAttribute("name", "merge-" + group);
        radio.getElement().setProperty("checked", chosen);
        radio.getElement().addEventListener("change", e -> choose.run());
        NativeLabel option = new NativeLabel();
        option.add(radio, shown);
        option.addClassName("merge-option");
        return option;
    }
}
