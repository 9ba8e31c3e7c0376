package org.callboard.ui.list;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.records.RecordView;
import org.callboard.ui.record.FieldLabels;
import org.callboard.ui.record.ValueWords;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** Columns of a list of records, made from the fields of their kind. */
final class RecordColumns {

    static final String TITLE = "title";
    private static final int LONGEST = 300;

    private final RecordListing listing;
    private final Times times;
    private final ValueWords words;

    RecordColumns(RecordListing listing, Times times, ValueWords words) {
        this.listing = listing;
        this.times = times;
        this.words = words;
    }

    List<ListColumn<RecordView>> all(List<Field> fields) {
        List<ListColumn<RecordView>> columns = new ArrayList<>();
        columns.add(ListColumn.<RecordView>link(
                        TITLE,
                        Texts.text(listing.words() + ".title-column"),
                        "15rem",
                        record -> listing.plural() + "/" + record.id(),
                        RecordView::title)
                .sortedBy(TITLE));
        fields.stream().filter(field -> !field.name().equals(TITLE)).forEach(field -> columns.add(column(field)));
        return columns;
    }

    private ListColumn<RecordView> column(Field field) {
        ListColumn<RecordView> column =
                ListColumn.of(field.name(), FieldLabels.of(field), width(field.type()), cell(field));
        if (field.isSortable()) {
            column = column.sortedBy(field.name());
        }
        if (field.type() == FieldType.NUMBER || field.type() == FieldType.MONEY) {
            column = column.asNumber();
        }
        return field.is(Field.Trait.IN_LIST) && !listing.inTitle().contains(field.name())
                ? column.shownAtFirst()
                : column;
    }

    private Renderer<RecordView> cell(Field field) {
        return switch (field.type()) {
            case TIME ->
                LitRenderer.<RecordView>of("<span title=${item.exact}>${item.words}</span>")
                        .withProperty("exact", record -> exact(record.value(field.name())))
                        .withProperty("words", text(field));
            case LINK ->
                LitRenderer.<RecordView>of(
                                "<a href=${item.href} target='_blank' rel='noopener noreferrer'>${item.text}</a>")
                        .withProperty("href", record -> SafeLink.of(record.text(field.name())))
                        .withProperty("text", text(field)::apply);
            case COLLEAGUE ->
                LitRenderer.<RecordView>of("<span class=${item.look}>${item.text}</span>")
                        .withProperty("look", record -> record.value(field.name()) == null ? "faint" : "")
                        .withProperty("text", this.colleague(field)::apply);
            default ->
                LitRenderer.<RecordView>of("<span title=${item.text}>${item.text}</span>")
                        .withProperty("text", text(field)::apply);
        };
    }

    private com.vaadin.flow.function.ValueProvider<RecordView, String> text(Field field) {
        return record -> {
            String said = words.of(field, record.value(field.name()), record.titles());
            return said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
        };
    }

    /** Nobody's is worth telling of an owner, not of any colleague. */
    private Function<RecordView, String> colleague(Field field) {
        return record -> record.value(field.name()) == null
                ? field.name().equals("owner") ? Texts.text("list.owner.nobody") : ""
                : words.of(field, record.value(field.name()), record.titles());
    }

    private String exact(Object at) {
        return at instanceof Instant moment ? times.exact(moment) : "";
    }

    private static String width(FieldType type) {
        return switch (type) {
            case NUMBER, YES_NO -> "7rem";
            case COUNTRY, TEAM, COLLEAGUE, DATE, TIME, MONEY, CHOICE -> "9rem";
            case EMAIL, LINK, ADDRESSES, EMAILS, PHONES, LINES -> "14rem";
            default -> "11rem";
        };
    }

    /** The title, and below it the first fields that stand in lists and are known. */
    Renderer<RecordView> card(List<Field> fields) {
        List<Field> told = fields.stream()
                .filter(field -> field.is(Field.Trait.IN_LIST)
                        && !listing.inTitle().contains(field.name())
                        && field.type() != FieldType.TIME
                        && !field.name().equals("owner"))
                .toList();
        return LitRenderer.<RecordView>of(
                        "<div class='row-card'><div><a class='row-link' href=${item.path}>${item.title}</a>"
                                + "<span class='faint'>${item.owner}</span></div>"
                                + "<div class='faint'><span>${item.told}</span></div></div>")
                .withProperty("path", record -> listing.plural() + "/" + record.id())
                .withProperty("title", RecordView::title)
                .withProperty("owner", record -> owner(fields, record))
                .withProperty(
                        "told",
                        record -> told.stream()
                                .map(field -> text(field).apply(record))
                                .filter(said -> !said.isEmpty())
                                .limit(3)
                                .collect(java.util.stream.Collectors.joining(" · ")));
    }

    private String owner(List<Field> fields, RecordView record) {
        return fields.stream()
                .filter(field -> field.name().equals("owner"))
                .findFirst()
                .map(field -> colleague(field).apply(record))
                .orElse("");
    }
}
