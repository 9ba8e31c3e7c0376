package org.callboard.lead;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.imports.SafeCsv;
import org.callboard.records.Field;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CsvExport implements LeadExport {

    private static final List<String> HEADER = List.of(
            "id",
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
            "tags",
            "attributes",
            "status",
            "score",
            "grade",
            "owner",
            "team",
            "createdAt",
            "changedAt");

    private final LeadDirectory leads;
    private final LeadCustomFields custom;

    CsvExport(LeadDirectory leads, LeadCustomFields custom) {
        this.leads = leads;
        this.custom = custom;
    }

    @Override
    @Transactional(readOnly = true)
    public void write(LeadQuery query, List<String> sort, OutputStream out) throws IOException {
        try (Stream<LeadView> rows = leads.stream(query, sort);
                SafeCsv csv = SafeCsv.to(out)) {
            List<Field> added = custom.fields();
            csv.row(Stream.concat(HEADER.stream(), added.stream().map(Field::name))
                    .toList());
            for (Iterator<LeadView> each = rows.iterator(); each.hasNext(); ) {
                LeadView lead = each.next();
                List<Object> cells = new ArrayList<>(cells(lead));
                added.forEach(field -> cells.add(cell(lead.custom().get(field.key()))));
                csv.row(cells);
            }
        }
    }

    private String cell(Object value) {
        return value == null ? null : custom.text(value);
    }

    private static List<Object> cells(LeadView lead) {
        return Arrays.asList(
                lead.id(),
                lead.firstName(),
                lead.lastName(),
                lead.email(),
                lead.phone(),
                lead.company(),
                lead.companySize(),
                lead.industry(),
                lead.country(),
                lead.jobTitle(),
                lead.source(),
                lead.campaign(),
                lead.message(),
                String.join(", ", lead.tags()),
                attributes(lead.attributes()),
                lead.status(),
                lead.score(),
                lead.grade(),
                lead.owner(),
                lead.team(),
                lead.createdAt(),
                lead.changedAt());
    }

    private static String attributes(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .collect(Collectors.joining("; "));
    }
}
