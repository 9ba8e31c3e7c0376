package org.callboard.ui.quote;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.callboard.access.Role;
import org.callboard.ui.text.Texts;

/** Price lists and exchange rates, for those who keep them. */
@Route("prices")
@RolesAllowed({Role.SALES_MANAGER, Role.ADMIN})
@StyleSheet("context://crm/record.css")
@StyleSheet("context://crm/quote.css")
class PricesView extends Section implements HasDynamicTitle {

    PricesView(QuoteRoom room) {
        addClassNames("crm-page", "prices-page");
        Header head = new Header(new H1(getPageTitle()));
        head.addClassName("crm-page-head");
        Tabs tabs = new Tabs(new Tab(Texts.text("quote.prices.lists")), new Tab(Texts.text("quote.prices.rates")));
        tabs.getElement().setAttribute("aria-label", getPageTitle());
        Div lists = new Div(quiet("quote.prices.lists-what"), new PriceListsPart(room));
        Div rates =
                new Div(quiet("quote.prices.rates-what", room.rates().house().getCurrencyCode()), new RatesPart(room));
        rates.setVisible(false);
        tabs.addSelectedChangeListener(e -> {
            lists.setVisible(tabs.getSelectedIndex() == 0);
            rates.setVisible(tabs.getSelectedIndex() == 1);
        });
        add(head, tabs, lists, rates);
    }

    private static Paragraph quiet(String key, Object... arguments) {
        Paragraph said = new Paragraph(Texts.text(key, arguments));
        said.addClassName("crm-quiet");
        return said;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("quote.prices");
    }
}
