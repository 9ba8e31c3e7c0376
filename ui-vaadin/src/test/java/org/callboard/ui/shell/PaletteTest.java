package org.callboard.ui.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.callboard.access.Preferences;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Subject;
import org.callboard.search.Hit;
import org.callboard.search.Search;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.widgets.Keys;
import org.junit.jupiter.api.Test;

class PaletteTest extends Pages {

    private static final UUID ID = UUID.randomUUID();

    @Override
    protected void prepare() {
        bean(Preferences.class).set("recent", "leads/" + ID + "\tVenere Doe\n");
    }

    @Test
    void showsWhereOneWasLatelyBeforeAnythingIsTyped() {
        open();

        assertThat(options()).first().asString().contains("Venere Doe");
        verify(bean(Search.class), never()).find(any(), any(), anyInt());
    }

    @Test
    void marksWhatWasTypedInTheHit() {
        found("änn koch", hit("lead", "Anna Koch, Koch & Söhne", Hit.Why.NAME, null));

        type("änn koch");

        assertThat(options().get(0))
                .contains("<mark>Ann</mark>a <mark>Koch</mark>, Koch &amp; Söhne")
                .contains("<mark>ann</mark>a@<mark>koch</mark>.example")
                .contains("Hot");
    }

    @Test
    void marksTheSpellingThatWasMeant() {
        found("kock", hit("lead", "Anna Koch", Hit.Why.SIMILAR, "koch"));

        type("kock");

        assertThat(options().get(0)).contains("Anna <mark>Koch</mark>");
    }

    @Test
    void offersTheListWhereThereIsMore() {
        Hit[] many = IntStream.range(0, 7)
                .mapToObj(n -> hit("lead", "Anna " + n, Hit.Why.NAME, null))
                .toArray(Hit[]::new);
        found("anna & co", many);

        type("anna & co");

        assertThat(options()).hasSize(6);
        assertThat(options().get(5)).contains("show all");
        click(5);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("leads?q=anna%20%26%20co");
    }

    @Test
    void goesToTheHit() {
        found("anna", hit("lead", "Anna Koch", Hit.Why.NAME, null));
        type("anna");

        click(0);

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("leads/" + ID);
    }

    @Test
    void saysWhatToDoWhereTooMuchFits() {
        when(bean(Search.class).find(eq("a a a"), any(), anyInt()))
                .thenThrow(new BadInput("q", "Fits too much to be found quickly; add a word or type more of it."));

        type("a a a");

        assertThat(_get(Palette.class).getElement().getOuterHTML()).contains("add a word");
    }

    @Test
    void saysThatNothingFits() {
        found("zzz");

        type("zzz");

        assertThat(options()).isEmpty();
        assertThat(_get(Palette.class).getElement().getOuterHTML()).contains("Nothing fits");
    }

    private void found(String text, Hit... hits) {
        when(bean(Search.class).find(eq(text), any(), anyInt())).thenReturn(List.of(hits));
    }

    private static Hit hit(String type, String title, Hit.Why why, String similar) {
        return new Hit(new Subject(type, ID), title, "anna@koch.example", "HOT", why, similar);
    }

    private void open() {
        UI.getCurrent().navigate("tasks");
        _find(Keys.class).forEach(keys -> keys.press("Ctrl+k"));
    }

    private void type(String words) {
        open();
        _setValue(_get(_get(Palette.class), TextField.class), words);
    }

    private List<String> options() {
        return choices().stream()
                .map(option -> option.getElement().getOuterHTML())
                .toList();
    }

    private void click(int number) {
        Div option = choices().get(number);
        ComponentUtil.fireEvent(option, new ClickEvent<>(option));
    }

    private static List<Div> choices() {
        return _find(_get(Palette.class), Div.class).stream()
                .filter(div -> "option".equals(div.getElement().getAttribute("role")))
                .toList();
    }
}
