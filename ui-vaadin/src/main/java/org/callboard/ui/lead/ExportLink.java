package org.callboard.ui.lead;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.callboard.imports.SafeCsv;
import org.callboard.lead.LeadQuery;
import org.callboard.lead.LeadView;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Downloads exactly what the filter shows, row by row, as CSV that no spreadsheet executes. */
class LeadExport extends Anchor {

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
            "status",
            "score",
            "grade",
            "owner",
            "createdAt",
            "changedAt");

    private final transient LeadRoom room;
    private final transient Supplier<LeadQuery> query;
    private final transient Supplier<List<String>> sort;

    LeadExport(LeadRoom room, Supplier<LeadQuery> query, Supplier<List<String>> sort) {
        this.room = room;
        this.query = query;
        this.sort = sort;
        setHref(this::download);
        getElement().setAttribute("download", true);
        Button button = new Button(Texts.text("lead.export"), Icon.small("download"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setTabIndex(-1);
        add(button);
    }

    private void download(DownloadEvent event) {
        event.setFileName("leads.csv");
        event.setContentType("text/csv;charset=UTF-8");
        try (SafeCsv csv = SafeCsv.to(event.getOutputStream())) {
            write(csv);
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    void write(SafeCsv csv) {
        csv.row(HEADER);
        room.readAll(query.get(), sort.get(), lead -> csv.row(cells(lead)));
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
                lead.tags() == null ? "" : String.join(", ", lead.tags()),
                lead.status(),
                lead.score(),
                lead.grade(),
                lead.owner(),
                lead.createdAt(),
                lead.changedAt());
    }
}
