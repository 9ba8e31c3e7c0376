package org.callboard.lead;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.callboard.imports.SafeCsv;
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

    CsvExport(LeadDirectory leads) {
        this.leads = leads;
    }

    @Override
    @Transactional(readOnly = true)
    public void write(LeadQuery query, List<String> sort, OutputStream out) throws IOException {
        try (Stream<LeadView> rows = leads.stream(query, sort);
                SafeCsv csv = SafeCsv.to(out)) {
            csv.row(HEADER);
            for (Iterator<LeadView> each = rows.iterator(); each.hasNext(); ) {
                csv.row(cells(each.next()));
            }
        }
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
