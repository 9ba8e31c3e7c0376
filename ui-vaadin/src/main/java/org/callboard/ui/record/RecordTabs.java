package org.callboard.ui.record;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.tabs.TabsVariant;
import com.vaadin.flow.shared.Registration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.callboard.ui.text.Texts;

/** Sections of a record's page. Where there is room the first three stand side by side under one tab. */
public class RecordTabs extends Tabs {

    public static final String OVERVIEW = "overview";
    public static final String PROCESS = "process";
    public static final String HISTORY = "history";
    private static final String FACTS = "facts";
    /** Pixels; the same as in the style sheet. */
    private static final int NARROW = 800;

    private final transient Map<Tab, String> names = new LinkedHashMap<>();
    private transient Registration resized;

    /** @param right what stands in the right column */
    public RecordTabs(String right, Consumer<String> opened) {
        addClassName("record-tabs");
        addThemeVariants(TabsVariant.LUMO_SMALL);
        tab(OVERVIEW, words(OVERVIEW), "wide-only");
        tab(FACTS, words(FACTS), "narrow-only");
        tab("timeline", words("timeline"), "narrow-only");
        tab("right", right, "narrow-only");
        tab(PROCESS, words(PROCESS), "");
        tab(HISTORY, words(HISTORY), "");
        addSelectedChangeListener(e -> opened.accept(current()));
    }

    private static String words(String name) {
        return Texts.text("record.tab." + name);
    }

    private void tab(String name, String label, String where) {
        Tab tab = new Tab(label);
        if (!where.isEmpty()) {
            tab.addClassName(where);
        }
        names.put(tab, name);
        add(tab);
    }

    /** The page wears the name of the open tab; its style shows the sections accordingly. */
    public void govern(HasStyle page) {
        page.getElement().setAttribute("data-tab", current());
        addSelectedChangeListener(e -> page.getElement().setAttribute("data-tab", current()));
    }

    public String current() {
        return names.getOrDefault(getSelectedTab(), OVERVIEW);
    }

    public void open(String name) {
        names.forEach((tab, known) -> {
            if (known.equals(name)) {
                setSelectedTab(tab);
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Page page = event.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
        resized = page.addBrowserWindowResizeListener(e -> fit(e.getWidth()));
    }

    /** A tab that there is: a window grows and shrinks, and a tablet is turned round. */
    private void fit(int width) {
        String now = current();
        if (width <= NARROW && now.equals(OVERVIEW)) {
            open(FACTS);
        } else if (width > NARROW && !Set.of(OVERVIEW, PROCESS, HISTORY).contains(now)) {
            open(OVERVIEW);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        resized.remove();
    }
}
