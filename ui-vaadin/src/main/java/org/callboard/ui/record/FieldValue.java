package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.records.RecordView;
import org.callboard.ui.widgets.Badge;

/** A value of a record as one can use it: written to, called, opened. */
final class FieldValue {

    private FieldValue() {}

    static Component of(Field field, RecordView record, ValueWords words) {
        Object value = record.value(field.name());
        String said = words.of(field, value, record.titles());
        if (said.isEmpty()) {
            Span nothing = new Span("–");
            nothing.addClassName("faint");
            return nothing;
        }
        return switch (field.type()) {
            case EMAIL -> new Anchor("mailto:" + said, said);
            case PHONE -> new Anchor("tel:" + said.replaceAll("[^+0-9]", ""), said);
            case DOMAIN, LINK -> web(field.type(), said);
            case RECORD -> record(field, value, said);
            case TAGS, CHOICES -> chips(field, (Collection<?>) value);
            default -> new Span(said);
        };
    }

    /** Whatever an import brought, only the web's own protocols become a link. */
    private static Component web(FieldType type, String said) {
        String address = type == FieldType.DOMAIN ? "https://" + said : said;
        String lower = address.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
            return new Span(said);
        }
        Anchor link = new Anchor(address, said);
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
        return link;
    }

    private static Component record(Field field, Object value, String said) {
        UUID id = value instanceof UUID known ? known : UUID.fromString(value.toString());
        return SubjectLinks.to(field.refersTo(), id, said);
    }

    private static Component chips(Field field, Collection<?> values) {
        Span chips = new Span();
        chips.addClassName("value-chips");
        values.forEach(value -> chips.add(new Badge(
                field.type() == FieldType.TAGS ? value.toString() : ValueWords.choice(field, value.toString()),
                Badge.Tone.CALM)));
        return chips;
    }
}
