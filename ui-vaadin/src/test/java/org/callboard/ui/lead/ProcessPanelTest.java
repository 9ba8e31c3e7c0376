package org.callboard.ui.lead;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.callboard.kernel.engine.Models;
import org.callboard.lead.Grade;
import org.callboard.ui.record.ProcessPanel;
import org.callboard.ui.record.RecordTabs;
import org.callboard.ui.testing.FakeLeads;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;

class ProcessPanelTest extends Pages {

    @Override
    protected void prepare() {
        bean(FakeLeads.class).add("Ann", "Chanay", Grade.HOT, "rep1");
    }

    @Test
    void letsOneChooseAmongTheProcessesOfAllThatALeadWasMergedOf() {
        List<String> keys = List.of(FakeLeads.id("Ann").toString());
        when(bean(Models.class).instancesOf(keys)).thenReturn(List.of(instance("one"), instance("other")));
        UI.getCurrent().navigate("leads/" + FakeLeads.id("Ann"));

        _get(RecordTabs.class).open(RecordTabs.PROCESS);

        assertThat(_get(_get(ProcessPanel.class), Select.class)
                        .getListDataView()
                        .getItemCount())
                .isEqualTo(2);
    }

    private static Models.Instance instance(String id) {
        return new Models.Instance(id, "lead-handling", 1, 1, Fakes.NOW, null, List.of());
    }
}
