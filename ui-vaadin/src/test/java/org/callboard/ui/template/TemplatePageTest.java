package org.callboard.ui.template;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.access.Role;
import org.callboard.communication.Template;
import org.callboard.communication.TemplateBook;
import org.callboard.communication.TemplateBook.Name;
import org.callboard.communication.TemplateBook.Preview;
import org.callboard.communication.TemplateDraft;
import org.callboard.communication.TemplateDraft.Words;
import org.callboard.customer.consent.Consents;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Subject;
import org.callboard.search.Hit;
import org.callboard.search.Search;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class TemplatePageTest extends Pages {

    private static final Template SHIPPED = template(0, "Hello {{person.firstName}}", null);
    private static final Template SECOND = template(1, "Hi {{person.firstName}}", "analyst1");

    private TemplateBook book;

    @Override
    protected void prepare() {
        logIn(Fakes.viewer("analyst1", Role.ANALYST));
        book = bean(TemplateBook.class);
        when(book.all()).thenReturn(List.of(SECOND));
        when(book.get("welcome")).thenReturn(SECOND);
        when(book.versions("welcome")).thenReturn(List.of(SECOND, SHIPPED));
        when(book.names(any())).thenReturn(List.of(new Name("person.firstName", "First name")));
        when(book.preview(any(TemplateDraft.class), any()))
                .thenReturn(new Preview("Hello Anna", "Hello", "<p>Hello</p>", "en", Set.of("person.lastName")));
        when(book.put(any(), anyInt(), any())).thenReturn(template(2, "x", "analyst1"));
        when(bean(Consents.class).purposes()).thenReturn(List.of(new Consents.Purpose("service", "Service")));
    }

    @Test
    void listsTemplatesWithTheirLanguages() {
        UI.getCurrent().navigate("templates");

        assertThat(text(TemplatesView.class))
                .contains("Welcome", "welcome", "E-mail", "en", "de", "Version 1, analyst1");
    }

    @Test
    void showsHowTheWordsReadOnARecordAndWhatIsMissing() {
        Subject lead = Subject.lead(Ids.next());
        Hit hit = new Hit(lead, "Anna Berg", "Acme", null, Hit.Why.NAME, null);
        when(bean(Search.class).find(eq("Anna"), any(), anyInt())).thenReturn(List.of(hit));
        open();

        ComboBox<Hit> record = box("On the record");
        record.setValue(hit);

        ArgumentCaptor<org.callboard.communication.Templates.Wish> wish =
                ArgumentCaptor.forClass(org.callboard.communication.Templates.Wish.class);
        verify(book, org.mockito.Mockito.atLeastOnce()).preview(any(TemplateDraft.class), wish.capture());
        assertThat(wish.getValue().about()).isEqualTo(lead);
        assertThat(text(TemplatePage.class)).contains("Hello Anna", "Missing here: person.lastName");
    }

    @Test
    void keepsWhatIsWrittenAsTheNextVersion() {
        open();
        _setValue(field("Subject"), "Dear {{person.firstName}}");
        press("Save");

        ArgumentCaptor<TemplateDraft> draft = ArgumentCaptor.forClass(TemplateDraft.class);
        verify(book).put(eq("welcome"), eq(1), draft.capture());
        assertThat(draft.getValue().languages().get("en").subject()).isEqualTo("Dear {{person.firstName}}");
        assertThat(draft.getValue().languages().get("de").subject()).isEqualTo("Hallo");
    }

    @Test
    void marksWhatIsWrongAndTellsOfAColleagueWhoWasFaster() {
        when(book.put(any(), anyInt(), any()))
                .thenThrow(new BadInput("languages.en.html", "Nobody knows {{person.frstName}}."))
                .thenThrow(new Conflict("Somebody else changed this template."));
        open();
        press("Save");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Text with formatting (HTML)"))
                        .getErrorMessage())
                .contains("frstName");

        press("Save");

        assertThat(text(TemplatePage.class)).contains("Somebody else changed");
    }

    @Test
    void addsALanguageAndAsksBeforeItIsLost() {
        open();
        ComboBox<String> languages = _find(ComboBox.class).stream()
                .filter(box -> "Add a language".equals(box.getPlaceholder()))
                .map(box -> (ComboBox<String>) box)
                .findFirst()
                .orElseThrow();
        languages.setValue("fr");
        assertThat(field("Subject").getValue()).isEmpty();

        UI.getCurrent().navigate("templates");

        assertThat(_find(ConfirmDialog.class)).hasSize(1);
    }

    @Test
    void restoresAVersionAndSendsOneToOneself() {
        when(book.restore("welcome", 1, 0)).thenReturn(template(2, "Hello {{person.firstName}}", "analyst1"));
        open();
        press("Versions");
        press("Restore");
        verify(book).restore("welcome", 1, 0);
        assertThat(field("Subject").getValue()).isEqualTo("Hello {{person.firstName}}");

        press("Send it to me");
        verify(book).sendToMyself(eq("welcome"), any());
    }

    @Test
    void writesANewOneUnderItsKey() {
        when(book.get("apology-late")).thenReturn(template(1, "x", "analyst1"));
        UI.getCurrent().navigate("templates/new");
        _setValue(field("Title"), "Late");
        _setValue(field("Key"), "apology-late");
        press("Save");

        verify(book).put(eq("apology-late"), eq(-1), any());
    }

    @Test
    void keepsOutWhoDoesNotWriteTemplates() {
        AccessAnnotationChecker checker = new AccessAnnotationChecker();

        assertThat(checker.hasAccess(TemplatesView.class, () -> "somebody", "sales-rep"::equals))
                .isFalse();
        assertThat(checker.hasAccess(TemplatePage.class, () -> "somebody", "analyst"::equals))
                .isTrue();
    }

    private static Template template(int version, String subject, String author) {
        Map<String, Words> words = new LinkedHashMap<>();
        words.put("en", new Words(subject, null, "<p>Hello</p>"));
        words.put("de", new Words("Hallo", "Guten Tag", null));
        return new Template(
                "welcome",
                version,
                3,
                new TemplateDraft("Welcome", null, "service", null, words),
                true,
                author,
                author == null ? null : Fakes.NOW,
                false);
    }

    private static void open() {
        UI.getCurrent().navigate("templates/welcome");
    }

    private static String text(Class<? extends Component> page) {
        return _get(page).getElement().getTextRecursively();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Hit> box(String label) {
        return _get(ComboBox.class, spec -> spec.withLabel(label));
    }

    private static void press(String words) {
        _click(_find(Button.class, spec -> spec.withText(words)).get(0));
    }
}
