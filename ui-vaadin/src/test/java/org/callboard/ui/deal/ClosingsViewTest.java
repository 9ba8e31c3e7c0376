package org.callboard.ui.deal;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.callboard.deal.DealClosings;
import org.callboard.deal.DealClosings.Closing;
import org.callboard.deal.DealClosings.Day;
import org.callboard.deal.DealState;
import org.callboard.deal.Totals;
import org.callboard.kernel.Money;
import org.callboard.records.Criterion;
import org.callboard.records.RecordQuery;
import org.callboard.ui.testing.FakeRecords;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ClosingsViewTest extends Pages {

    private static final LocalDate TENTH = LocalDate.parse("2026-11-10");

    @Override
    protected void prepare() {
        Closing licences =
                new Closing(FakeRecords.id("Licences"), "Licences", Money.of("1200", "EUR"), DealState.OPEN, true);
        Totals totals = new Totals(6, List.of(new Totals.Sum(Money.of("5000", "EUR"), Money.of("2500", "EUR"), 6)));
        when(bean(DealClosings.class).of(any(), any(), any()))
                .thenReturn(List.of(new Day(TENTH, totals, List.of(licences))));
    }

    @Test
    void showsAMonthFromTheReadersFirstDayOfTheWeekOn() {
        open("");

        verify(bean(DealClosings.class))
                .of(any(), eq(LocalDate.parse("2026-11-01")), eq(LocalDate.parse("2026-12-05")));
        assertThat(text()).contains("November 2026", "Licences", "1,200 EUR", "6 deals", "5,000 EUR");
    }

    @Test
    void leadsToTheRestOfADayInTheList() {
        open("owner=me");

        assertThat(_get(Anchor.class, spec -> spec.withText("5 more")).getHref())
                .startsWith("deals?")
                .contains("owner=me", "closeOn=2026-11-10..2026-11-10");
    }

    @Test
    void asksForTheSameAsTheListDoes() {
        open("owner=me");
        ArgumentCaptor<RecordQuery> asked = ArgumentCaptor.forClass(RecordQuery.class);
        verify(bean(DealClosings.class)).of(asked.capture(), any(), any());

        assertThat(asked.getValue().criteria()).containsExactly(Criterion.is("owner", "rep1"));
    }

    @Test
    void goesFromMonthToMonth() {
        open("month=2026-12");
        assertThat(text()).contains("December 2026");

        _click(_find(Button.class).stream()
                .filter(button -> "Next month".equals(button.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow());

        assertThat(text()).contains("January 2027");
    }

    @Test
    void showsThisMonthWhenALinkSaysNonsense() {
        open("month=99999-99");

        assertThat(text()).contains("November 2026");
    }

    @Test
    void marksWhatShouldHaveClosed() {
        open("");

        assertThat(_get(Anchor.class, spec -> spec.withClasses("closing")).getClassNames())
                .contains("open", "late");
    }

    private static void open(String query) {
        UI.getCurrent().navigate("closings", QueryParameters.fromString(query));
    }

    private static String text() {
        return _get(ClosingsView.class).getElement().getTextRecursively();
    }
}
