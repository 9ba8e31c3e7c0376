package org.callboard.ui.lead;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.callboard.ui.text.Texts;

/** Sections of a lead's page. Where there is room the first three stand side by side under one tab. */
class LeadTabs extends Tabs {

    static final String OVERVIEW = "overview";
    static final String PROCESS = "process";
    static final String HISTORY = "history";
    /** Pixels; the same as in the style sheet. */
    private static final int NARROW = 800;

    private final transient Map<Tab, String> names = new LinkedHashMap<>();

    LeadTabs(Consumer<String> opened) {
        addClassName("lead-tabs");
        addThemeVariants(TabsVariant.LUMO_SMALL);
        tab(OVERVIEW, "wide-only");
        tab("facts", "narrow-only");
        tab("timeline", "narrow-only");
        tab("score", "narrow-only");
        tab(PROCESS, "");
        tab(HISTORY, "");
        addSelectedChangeListener(e -> opened.accept(current()));
    }

    private void tab(String name, String where) {
        Tab tab = new Tab(Texts.text("lead.tab." + name));
        if (!where.isEmpty()) {
            tab.addClassName(where);
        }
        names.put(tab, name);
        add(tab);
    }

    /** The page wears the name of the open tab; its style shows the sections accordingly. */
    void govern(HasStyle page) {
        page.getElement().setAttribute("data-tab", current());
        addSelectedChangeListener(e -> page.getElement().setAttribute("data-tab", current()));
    }

    String current() {
        return names.getOrDefault(getSelectedTab(), OVERVIEW);
    }

    void open(String name) {
        names.forEach((tab, known) -> {
            if (known.equals(name)) {
                setSelectedTab(tab);
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().retrieveExtendedClientDetails(details -> {
            if (details.getWindowInnerWidth() <= NARROW && current().equals(OVERVIEW)) {
                open("facts");
            }
        });
    }
}
