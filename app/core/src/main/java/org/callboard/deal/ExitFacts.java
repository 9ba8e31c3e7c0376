package org.callboard.deal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.callboard.kernel.Subject;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.engine.Stage;
import org.callboard.records.CustomValues;
import org.callboard.records.Field;
import org.callboard.rules.deal.DealContact;
import org.callboard.rules.deal.DealToMove;
import org.callboard.rules.deal.NeededField;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the rules of an exit know of a deal, read once for however many stages it may go to. */
@Component
class ExitFacts {

    /** A need like {@code contact.buyer} is filled by a contact of that role. */
    private static final String CONTACT = "contact.";

    private final ObjectProvider<SubjectFacts> facts;
    private final ContactRows contacts;
    private final OpenApprovals approvals;
    private final UrgentTodos todos;
    private final FieldsOfToday fields;
    private final CustomValues customs;

    ExitFacts(
            ObjectProvider<SubjectFacts> facts,
            ContactRows contacts,
            OpenApprovals approvals,
            UrgentTodos todos,
            FieldsOfToday fields,
            CustomValues customs) {
        this.facts = facts;
        this.contacts = contacts;
        this.approvals = approvals;
        this.todos = todos;
        this.fields = fields;
        this.customs = customs;
    }

    /** As it stands in this transaction. */
    Known of(UUID deal) {
        Map<String, Object> values = facts.orderedStream()
                .filter(kind -> kind.type().equals(Deals.KIND))
                .findFirst()
                .map(kind -> kind.of(deal))
                .orElse(Map.of());
        boolean asked = approvals.isAsked(deal);
        return new Known(deal, values, new LinkedHashSet<>(contacts.of(deal).values()), asked);
    }

    /** Names of the fields that are asked for on the way. */
    static Set<String> needed(Stage from, Stage to) {
        Set<String> needed = new LinkedHashSet<>();
        if (from.precedes(to)) {
            needed.addAll(from.requires());
        }
        needed.addAll(to.requiresToEnter());
        return needed;
    }

    final class Known {

        private final UUID deal;
        private final Map<String, Object> values;
        private final Set<ContactRole> roles;
        private final boolean discountAsked;

        private Known(UUID deal, Map<String, Object> values, Set<ContactRole> roles, boolean discountAsked) {
            this.deal = deal;
            this.values = values;
            this.roles = roles;
            this.discountAsked = discountAsked;
        }

        List<Object> of(String pipeline, Stage from, Stage to) {
            List<Object> all = new ArrayList<>();
            all.add(toMove(pipeline, from, to));
            needed(from, to).forEach(field -> all.add(new NeededField(field, label(field), isFilled(field))));
            roles.forEach(role -> all.add(new DealContact(role.word())));
            return all;
        }

        private DealToMove toMove(String pipeline, Stage from, Stage to) {
            return new DealToMove(
                    pipeline,
                    from.id(),
                    to.id(),
                    to.kind().name(),
                    from.precedes(to),
                    (BigDecimal) values.get("amount"),
                    (String) values.get("amountCurrency"),
                    (BigDecimal) values.get("discountPercent"),
                    discountAsked,
                    values.get("companyId") != null,
                    values.get("personId") != null,
                    (String) values.get("lostReason"),
                    (String) values.get("competitor"),
                    to.kind() == Stage.Kind.WON ? todos.of(new Subject(Deals.KIND, deal)) : 0,
                    flat(custom()));
        }

        @SuppressWarnings("unchecked")
        private Map<String, Object> custom() {
            return values.get("custom") instanceof Map<?, ?> custom ? (Map<String, Object>) custom : Map.of();
        }

        private boolean isFilled(String field) {
            if (field.startsWith(CONTACT)) {
                return ContactRole.of(field.substring(CONTACT.length()))
                        .filter(roles::contains)
                        .isPresent();
            }
            return field.startsWith(Field.CUSTOM)
                    ? custom().get(field.substring(Field.CUSTOM.length())) != null
                    : values.get(field) != null;
        }
    }

    private String label(String name) {
        if (name.startsWith(CONTACT)) {
            return "A contact who is the " + name.substring(CONTACT.length());
        }
        return Stream.concat(fields.all().stream(), customs.fields(Deals.KIND).stream())
                .filter(field -> field.name().equals(name))
                .map(Field::label)
                .findFirst()
                .orElse(name);
    }

    /** Each a text, a number or yes/no: a condition of a rule cannot look into anything else. */
    private static Map<String, Object> flat(Map<String, Object> custom) {
        Map<String, Object> flat = new LinkedHashMap<>();
        custom.forEach((key, value) -> {
            if (value instanceof Map<?, ?> sum) {
                flat.put(key, sum.get("value"));
                flat.put(key + ".currency", sum.get("currency"));
            } else if (value instanceof List<?> chosen) {
                chosen.forEach(choice -> flat.put(key + "." + choice, true));
            } else {
                flat.put(key, value);
            }
        });
        return flat;
    }
}
