package org.callboard.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.kernel.SubjectFacts;
import org.callboard.kernel.engine.Models;
import org.callboard.kernel.engine.Models.Incident;
import org.callboard.ui.record.SubjectFinder;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.widgets.EmptyState;
import org.junit.jupiter.api.Test;

class IncidentsViewTest extends Pages {

    @Test
    void givesEveryShownStepNewTries() {
        Models models = bean(Models.class);
        when(models.incidents(200)).thenReturn(List.of(incident("a"), incident("b")));
        when(models.incidentCount()).thenReturn(2L);
        UI.getCurrent().navigate("incidents");

        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(2);
        _click(_get(_get(IncidentsView.class), Button.class, spec -> spec.withText("Try all again")));

        verify(models).retry("a");
        verify(models).retry("b");
    }

    @Test
    void namesWhoAStepIsAboutOfWhateverKind() {
        SubjectFacts companies = bean(SubjectFacts.class);
        when(companies.of(any())).thenReturn(Map.of("title", "Acme"));
        SubjectFinder finder = bean(SubjectFinder.class);
        UUID acme = UUID.randomUUID();

        assertThat(finder.link(acme.toString())).isInstanceOfSatisfying(Anchor.class, link -> {
            assertThat(link.getHref()).isEqualTo("companies/" + acme);
            assertThat(link.getText()).isEqualTo("Acme");
        });
        when(companies.of(any())).thenReturn(Map.of());
        assertThat(finder.link("2026-nightly")).isInstanceOf(Span.class);
        assertThat(finder.link(acme.toString())).isInstanceOf(Span.class);
    }

    @Test
    void saysThatNothingFailed() {
        UI.getCurrent().navigate("incidents");

        assertThat(_find(_get(IncidentsView.class), EmptyState.class)).hasSize(1);
        assertThat(_find(Grid.class)).isEmpty();
    }

    private static Incident incident(String id) {
        return new Incident(
                id,
                Fakes.NOW,
                "lead-handling",
                "Task_ScoreLead",
                "instance",
                "018f0000-0000-7000-8000-000000000000",
                1,
                "scoring.score-lead",
                "Rules do not compile",
                "reference");
    }
}
