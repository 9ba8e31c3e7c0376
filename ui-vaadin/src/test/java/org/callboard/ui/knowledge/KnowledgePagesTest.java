package org.callboard.ui.knowledge;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.callboard.access.Role;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.knowledge.Article;
import org.callboard.knowledge.ArticleLine;
import org.callboard.knowledge.ArticleSlice;
import org.callboard.knowledge.ArticleState;
import org.callboard.knowledge.ArticleVersion;
import org.callboard.knowledge.Articles;
import org.callboard.knowledge.Audience;
import org.callboard.ui.testing.Fakes;
import org.callboard.ui.testing.Pages;
import org.callboard.ui.widgets.Keys;
import org.junit.jupiter.api.Test;

/** An article from its first words to its readers, to its next version and another language. */
class KnowledgePagesTest extends Pages {

    private static final UUID ID = UUID.randomUUID();
    private static final UUID GERMAN = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    private Articles articles;

    @Override
    protected void prepare() {
        logIn(Fakes.viewer("agent1", Role.SUPPORT_AGENT));
        articles = bean(Articles.class);
        when(articles.categories()).thenReturn(List.of("Scales"));
        when(articles.preview(any())).thenAnswer(call -> "<p>" + call.getArgument(0) + "</p>");
        when(articles.create(any())).thenReturn(article(ArticleState.DRAFT, 1, null, "Prime it."));
    }

    @Test
    void isWrittenAndPreviewedAndKept() {
        UI.getCurrent().navigate("knowledge/new");
        write("The pump is dry", "Prime it.");
        assertThat(_get(ArticlePaper.class).getElement().getOuterHTML()).contains("<p>Prime it.</p>");
        when(articles.get(ID)).thenReturn(article(ArticleState.DRAFT, 1, null, "Prime it."));
        key("Ctrl+s");

        verify(articles)
                .create(argThat(draft -> draft.title().equals("The pump is dry")
                        && draft.body().equals("Prime it.")
                        && draft.category().equals("Scales")
                        && draft.language().equals("en")
                        && draft.audience() == Audience.PUBLIC
                        && draft.translationOf() == null));
        assertThat(page()).contains("Draft", "Save", "Ask for review");
    }

    @Test
    void saysAtItsPlaceWhatIsWrongAndKeepsTheWords() {
        when(articles.create(any())).thenThrow(new BadInput("title", "Write something here."));
        UI.getCurrent().navigate("knowledge/new");
        write("", "Prime it.");
        press("Save");

        assertThat(title().getErrorMessage()).isEqualTo("Write something here.");
        assertThat(body().getValue()).isEqualTo("Prime it.");
    }

    @Test
    void isReviewedAsItStandsOnTheScreen() {
        open(article(ArticleState.DRAFT, 1, null, "Prime it."));
        when(articles.change(eq(ID), anyLong(), any()))
                .thenReturn(article(ArticleState.DRAFT, 2, null, "Prime it twice."));
        when(articles.askReview(eq(ID), anyLong()))
                .thenReturn(article(ArticleState.IN_REVIEW, 2, null, "Prime it twice."));
        _setValue(body(), "Prime it twice.");
        key("Ctrl+Enter");

        verify(articles).change(eq(ID), anyLong(), argThat(draft -> draft.body().equals("Prime it twice.")));
        verify(articles).askReview(eq(ID), anyLong());
        assertThat(page()).contains("Take out of review").doesNotContain("Ask for review");
        assertThat(body().isReadOnly()).isTrue();
    }

    @Test
    void isNotReviewedWhenItCouldNotBeKept() {
        open(article(ArticleState.DRAFT, 1, null, "Prime it."));
        when(articles.change(any(), anyLong(), any())).thenThrow(new Conflict("Somebody else wrote on it meanwhile."));
        _setValue(body(), "Mine.");
        key("Ctrl+Enter");

        verify(articles, never()).askReview(any(), anyLong());
        assertThat(page()).contains("Somebody else wrote on it meanwhile.");
        assertThat(body().getValue()).isEqualTo("Mine.");
    }

    @Test
    void nothingIsWrittenWhileItIsReviewed() {
        open(article(ArticleState.IN_REVIEW, 1, null, "Prime it."));
        key("Ctrl+s");
        key("Ctrl+Enter");

        verify(articles, never()).change(any(), anyLong(), any());
        verify(articles, never()).askReview(any(), anyLong());
        when(articles.withdraw(ID)).thenReturn(article(ArticleState.DRAFT, 1, null, "Prime it."));
        press("Take out of review");
        assertThat(body().isReadOnly()).isFalse();
    }

    @Test
    void onceItIsPublishedReadersAreOneClickAwayAndAgentsDoNotTakeItAway() {
        open(article(ArticleState.PUBLISHED, 2, 2, "Prime it."));
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("/help/en/a/pump");
        assertThat(page()).doesNotContain("Retire");
    }

    @Test
    void aManagerTakesItAwayFromItsReaders() {
        logIn(Fakes.viewer("supervisor1", Role.SUPPORT_MANAGER));
        open(article(ArticleState.PUBLISHED, 2, 2, "Prime it."));
        when(articles.retire(ID)).thenReturn(article(ArticleState.RETIRED, 2, null, "Prime it."));
        press("Retire");
        verify(articles).retire(ID);
    }

    @Test
    void anEarlierTextComesBackAsTheNextOne() {
        open(article(ArticleState.PUBLISHED, 2, 2, "Prime it."));
        when(articles.versions(ID)).thenReturn(List.of(version(2, "Prime it."), version(1, "Hit it.")));
        when(articles.restore(ID, 7, 1)).thenReturn(article(ArticleState.DRAFT, 3, 2, "Hit it."));
        press("Revisions");
        _click(_find(Button.class).stream()
                .filter(one ->
                        one.getAriaLabel().filter(name -> name.contains("1")).isPresent())
                .findFirst()
                .orElseThrow());

        assertThat(body().getValue()).isEqualTo("Hit it.");
    }

    @Test
    void isSaidInAnotherLanguageBesideTheFirst() {
        when(articles.get(ID)).thenReturn(article(ArticleState.PUBLISHED, 2, 2, "Prime it."));
        UI.getCurrent().navigate("knowledge/new", QueryParameters.of("of", ID.toString()));
        assertThat(body().getValue()).isEqualTo("Prime it.");
        _setValue(language(), "de");
        press("Save");

        verify(articles)
                .create(argThat(draft ->
                        ID.equals(draft.translationOf()) && draft.language().equals("de")));
    }

    @Test
    void leadsToItsOtherLanguages() {
        open(article(ArticleState.PUBLISHED, 2, 2, "Prime it."));
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("knowledge/" + GERMAN);
        assertThat(language().isReadOnly()).isTrue();
    }

    @Test
    void asksBeforeWhatIsTypedIsLost() {
        open(article(ArticleState.DRAFT, 1, null, "Prime it."));
        _setValue(body(), "Half a sent");
        UI.getCurrent().navigate("tasks");

        assertThat(_find(ConfirmDialog.class)).hasSize(1);
        assertThat(body().getValue()).isEqualTo("Half a sent");
    }

    @Test
    void theListTellsHowEachStands() {
        when(articles.find(any(), any(), anyInt()))
                .thenReturn(new ArticleSlice(
                        List.of(new ArticleLine(
                                ID,
                                "en",
                                "Scales",
                                Audience.INTERNAL,
                                "The pump is dry",
                                null,
                                ArticleState.IN_REVIEW,
                                true,
                                "agent1",
                                null,
                                3,
                                1,
                                AT)),
                        null));
        UI.getCurrent().navigate("knowledge");

        assertThat(_get(KnowledgeView.class).getElement().getTextRecursively())
                .containsSubsequence("The pump is dry", "Scales", "In review", "EN", "3 of 4");
    }

    @Test
    void isForSupportAlone() {
        AccessAnnotationChecker checker = new AccessAnnotationChecker();
        for (Class<?> page : List.of(KnowledgeView.class, ArticlePage.class)) {
            assertThat(checker.hasAccess(page, () -> "x", Role.CUSTOMER::equals))
                    .isFalse();
            assertThat(checker.hasAccess(page, () -> "x", Role.SALES_REP::equals))
                    .isFalse();
            assertThat(checker.hasAccess(page, () -> "x", Role.SUPPORT_AGENT::equals))
                    .isTrue();
        }
    }

    private void open(Article article) {
        when(articles.get(ID)).thenReturn(article);
        UI.getCurrent().navigate("knowledge/" + ID);
    }

    private static void write(String title, String body) {
        _setValue(title(), title);
        _setValue(category(), "Scales");
        _setValue(body(), body);
    }

    private static TextField title() {
        return _get(TextField.class, spec -> spec.withLabel("Title"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> category() {
        return _get(ComboBox.class, spec -> spec.withLabel("Category"));
    }

    @SuppressWarnings("unchecked")
    private static Select<String> language() {
        return _get(Select.class, spec -> spec.withLabel("Language"));
    }

    private static TextArea body() {
        return _find(TextArea.class).get(1);
    }

    private static String page() {
        return _get(ArticlePage.class).getElement().getTextRecursively();
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private static void key(String key) {
        _get(ArticlePage.class)
                .getChildren()
                .filter(Keys.class::isInstance)
                .map(Keys.class::cast)
                .findFirst()
                .orElseThrow()
                .press(key);
    }

    private static ArticleVersion version(int revision, String body) {
        return new ArticleVersion(
                revision, "The pump is dry", null, body, "Scales", Audience.PUBLIC, "agent1", AT, null, null);
    }

    private static Article article(ArticleState state, int revision, Integer live, String body) {
        return new Article(
                ID,
                "en",
                "Scales",
                Audience.PUBLIC,
                "pump",
                "The pump is dry",
                null,
                body,
                "<p>" + body + "</p>",
                state,
                revision,
                live,
                "agent1",
                null,
                null,
                0,
                0,
                List.of(new Article.Translation(GERMAN, "de", ArticleState.DRAFT)),
                AT,
                AT,
                7);
    }
}
