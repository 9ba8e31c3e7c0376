package org.callboard.ui.lead;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.callboard.lead.LeadView;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.ui.list.ListColumn;
import org.callboard.ui.record.Countries;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.text.Texts;
import org.callboard.ui.text.Times;

/** The columns that a list of leads can have. */
final class LeadColumns {

    private final Times times;
    private final OwnerNames owners;
    private final List<CustomFact> own;

    /** @param own the fields that admins added */
    LeadColumns(Times times, OwnerNames owners, List<CustomFact> own) {
        this.own = own;
        this.times = times;
        this.owners = owners;
    }

    List<ListColumn<LeadView>> all() {
        return Stream.concat(standard().stream(), own.stream().map(LeadColumns::custom))
                .toList();
    }

    private List<ListColumn<LeadView>> standard() {
        return List.of(
                ListColumn.<LeadView>link(
                                "NAME",
                                label("NAME"),
                                "14rem",
                                l -> SubjectLinks.path("lead", l.id()).orElseThrow(),
                                LeadNames::of)
                        .sortedBy("name"),
                text("COMPANY", "12rem", LeadView::company).sortedBy("company").shownAtFirst(),
                mark("GRADE", "6rem", l -> LeadWords.gradeLook(l.grade()), l -> LeadWords.grade(l.grade()))
                        .shownAtFirst(),
                text("SCORE", "5rem", LeadView::score)
                        .sortedBy("score")
                        .asNumber()
                        .shownAtFirst(),
                mark("STATUS", "8rem", l -> LeadWords.statusLook(l.status()), l -> LeadWords.status(l.status()))
                        .sortedBy("status")
                        .shownAtFirst(),
                mark("OWNER", "8rem", l -> l.owner() == null ? "faint" : "", this::owner)
                        .sortedBy("owner")
                        .shownAtFirst(),
                text("SOURCE", "8rem", LeadView::source).shownAtFirst(),
                text("COUNTRY", "8rem", l -> Countries.name(l.country())).shownAtFirst(),
                time("CREATED", LeadView::createdAt).sortedBy("createdAt").shownAtFirst(),
                time("CHANGED", LeadView::changedAt).sortedBy("changedAt"),
                text("EMAIL", "14rem", LeadView::email),
                text("PHONE", "10rem", LeadView::phone),
                text("JOB_TITLE", "10rem", LeadView::jobTitle),
                text("INDUSTRY", "9rem", LeadView::industry),
                text("SIZE", "6rem", LeadView::companySize).asNumber(),
                text("CAMPAIGN", "10rem", LeadView::campaign),
                text("TAGS", "10rem", l -> l.tags() == null ? null : String.join(", ", l.tags())));
    }

    Renderer<LeadView> card() {
        return LitRenderer.<LeadView>of(
                        "<div class='row-card'><div><a class='row-link' href='leads/${item.id}'>"
                                + "${item.name}</a><span class=${item.look}>${item.word} ${item.score}</span></div>"
                                + "<div class='faint'><span>${item.company}</span><span>${item.status} · ${item.owner}</span></div></div>")
                .withProperty("id", lead -> lead.id().toString())
                .withProperty("name", LeadNames::of)
                .withProperty("look", lead -> LeadWords.gradeLook(lead.grade()))
                .withProperty("word", lead -> LeadWords.grade(lead.grade()))
                .withProperty("score", lead -> lead.score() == null ? "" : lead.score())
                .withProperty("company", lead -> lead.company() == null ? "" : lead.company())
                .withProperty("status", lead -> LeadWords.status(lead.status()))
                .withProperty("owner", this::owner);
    }

    private String owner(LeadView lead) {
        return owners.of(lead.owner());
    }

    private static ListColumn<LeadView> text(String key, String width, Function<LeadView, Object> value) {
        return ListColumn.text(key, label(key), width, lead -> {
            Object known = value.apply(lead);
            return known == null ? "" : known.toString();
        });
    }

    private static ListColumn<LeadView> custom(CustomFact fact) {
        Field field = fact.custom();
        boolean number = field.type() == FieldType.NUMBER || field.type() == FieldType.MONEY;
        ListColumn<LeadView> column =
                ListColumn.text(field.name(), field.label(), "9rem", lead -> fact.words(fact.of(lead)));
        column = field.isSortable() ? column.sortedBy(field.name()) : column;
        column = number ? column.asNumber() : column;
        return field.is(Field.Trait.IN_LIST) ? column.shownAtFirst() : column;
    }

    private static ListColumn<LeadView> mark(
            String key, String width, Function<LeadView, String> look, Function<LeadView, String> word) {
        return ListColumn.of(
                key,
                label(key),
                width,
                LitRenderer.<LeadView>of("<span class=${item.look}>${item.word}</span>")
                        .withProperty("look", look::apply)
                        .withProperty("word", word::apply));
    }

    private ListColumn<LeadView> time(String key, Function<LeadView, Instant> at) {
        return ListColumn.of(
                key,
                label(key),
                "8rem",
                LitRenderer.<LeadView>of("<span title=${item.exact}>${item.words}</span>")
                        .withProperty("exact", lead -> times.exact(at.apply(lead)))
                        .withProperty("words", lead -> times.relative(at.apply(lead))));
    }

    private static String label(String key) {
        return Texts.text("lead.column." + key);
    }
}
