package org.callboard.ui.knowledge;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.Map;
import org.callboard.knowledge.Article;
import org.callboard.knowledge.ArticleState;
import org.callboard.knowledge.Audience;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** What can be done with an article as it stands. */
class ArticleActs {

    private static final Map<String, String> KEYS = Map.of("knowledge.save", "Ctrl S", "knowledge.ask", "Ctrl Enter");

    private final ArticlePage page;
    private final KnowledgeRoom room;
    private final Article article;

    /** @param article {@code null} for one that is not kept yet */
    ArticleActs(ArticlePage page, KnowledgeRoom room, Article article) {
        this.page = page;
        this.room = room;
        this.article = article;
    }

    void into(HasComponents acts) {
        if (article == null) {
            acts.add(button("knowledge.save", "save", ButtonVariant.LUMO_PRIMARY, page::save));
            return;
        }
        acts.add(publicLink());
        acts.add(button("knowledge.past", "history", ButtonVariant.LUMO_TERTIARY, this::lookBack));
        acts.add(button(
                "knowledge.translate",
                "globe",
                ButtonVariant.LUMO_TERTIARY,
                () -> UI.getCurrent().getPage().setLocation("knowledge/new?of=" + article.id())));
        if (article.state() == ArticleState.IN_REVIEW) {
            acts.add(button(
                    "knowledge.withdraw",
                    "undo-2",
                    ButtonVariant.LUMO_PRIMARY,
                    () -> page.take(() -> room.articles().withdraw(article.id()), "knowledge.withdrawn")));
            return;
        }
        if (article.liveRevision() != null && room.mayPublish()) {
            acts.add(button(
                    "knowledge.retire",
                    "x",
                    ButtonVariant.LUMO_TERTIARY,
                    () -> page.take(() -> room.articles().retire(article.id()), "knowledge.retired")));
        }
        acts.add(button("knowledge.save", "save", ButtonVariant.LUMO_TERTIARY, page::save));
        acts.add(button("knowledge.ask", "send", ButtonVariant.LUMO_PRIMARY, page::askReview));
    }

    /** Where readers see it. */
    private Anchor publicLink() {
        Anchor link =
                new Anchor("/help/" + article.language() + "/a/" + article.slug(), Texts.text("knowledge.as-readers"));
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        link.setVisible(article.liveRevision() != null && article.audience() == Audience.PUBLIC);
        return link;
    }

    private void lookBack() {
        new RevisionsDialog(
                        room,
                        article,
                        revision -> page.take(
                                () -> room.articles().restore(article.id(), article.version(), revision),
                                "knowledge.restored"))
                .open();
    }

    private static Button button(String word, String icon, ButtonVariant look, Runnable act) {
        Button button = new Button(Texts.text(word), Icon.small(icon), e -> act.run());
        button.addThemeVariants(look, ButtonVariant.LUMO_SMALL);
        String key = KEYS.get(word);
        if (key != null) {
            button.setTooltipText(Texts.text("knowledge.key", Texts.text(word), key));
        }
        return button;
    }
}
