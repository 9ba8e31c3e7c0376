package org.callboard.communication.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.callboard.communication.TemplateBook.Name;
import org.callboard.kernel.NotFound;
import org.callboard.records.Field;
import org.callboard.records.FieldType;
import org.callboard.records.Records;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which names words may use: fields of the kinds of records, those that admins added, too. */
@Component
class KnownNames {

    private static final String LEAD = "lead";
    private static final List<String> OF_A_LEAD = List.of(
            "title",
            "firstName",
            "lastName",
            "email",
            "phone",
            "company",
            "companySize",
            "industry",
            "country",
            "jobTitle",
            "source",
            "campaign",
            "message",
            "status",
            "score",
            "grade",
            "owner");
    private static final List<Name> OF_THE_HOUSE = List.of(
            new Name("me.name", "My name"),
            new Name("me.email", "My e-mail"),
            new Name("owner.name", "Owner's name"),
            new Name("owner.email", "Owner's e-mail"),
            new Name("house.name", "Our name"),
            new Name("today", "Today"));

    private final KnownFacts facts;
    private final ObjectProvider<Records> records;

    KnownNames(KnownFacts facts, ObjectProvider<Records> records) {
        this.facts = facts;
        this.records = records;
    }

    /** @param about {@code null} for all kinds */
    List<Name> of(String about) {
        List<Name> names = new ArrayList<>();
        Stream<String> kinds = about == null
                ? facts.kinds().stream().sorted()
                : Stream.of(about, "person", "company").distinct();
        kinds.forEach(kind -> names.addAll(ofKind(kind)));
        names.addAll(OF_THE_HOUSE);
        return names;
    }

    private List<Name> ofKind(String kind) {
        if (kind.equals(LEAD)) {
            return OF_A_LEAD.stream()
                    .map(name -> new Name(LEAD + "." + name, words(name)))
                    .toList();
        }
        Records known = records.getIfAvailable();
        try {
            return known == null
                    ? List.of()
                    : Stream.concat(
                                    Stream.of(new Name(kind + ".title", "Title")),
                                    known.fields(kind).stream()
                                            .filter(KnownNames::isSaid)
                                            .map(field -> new Name(kind + "." + field.name(), field.label())))
                            .toList();
        } catch (NotFound noRecord) {
            return List.of();
        }
    }

    private static boolean isSaid(Field field) {
        return field.type() != FieldType.RECORD && field.type() != FieldType.TIME;
    }

    /** What is wrong with a name; empty for known ones and for those that processes give. */
    Optional<String> trouble(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String kind = name.substring(0, dot);
        List<String> known = kind.equals(LEAD) || facts.kinds().contains(kind)
                ? ofKind(kind).stream().map(Name::name).toList()
                : OF_THE_HOUSE.stream().map(Name::name).toList();
        boolean free = name.startsWith(LEAD + ".custom.") || facts.kinds().contains(kind) && known.isEmpty();
        if (free || known.contains(name)) {
            return Optional.empty();
        }
        return Optional.of("Nobody knows {{" + name + "}}."
                + nearest(name, known).map(" Do you mean {{%s}}?"::formatted).orElse(""));
    }

    private static Optional<String> nearest(String name, List<String> known) {
        LevenshteinDistance distance = new LevenshteinDistance(5);
        return known.stream()
                .filter(one -> distance.apply(name, one) >= 0)
                .min((a, b) -> distance.apply(name, a) - distance.apply(name, b));
    }

    private static String words(String name) {
        String parted = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(parted.charAt(0)) + parted.substring(1);
    }
}
