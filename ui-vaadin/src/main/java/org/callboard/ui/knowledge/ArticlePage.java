package org.callboard.ui.knowledge;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.callboard.access.Role;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.knowledge.Article;
import org.callboard.knowledge.ArticleState;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Keys;
import org.callboard.ui.widgets.Toast;

/** One article: its words, how readers will see them, and its way to them. */
@Route("knowledge/:id(new|[0-9a-f-]{36})")
@RolesAllowed({Role.SUPPORT_AGENT, Role.SUPPORT_MANAGER, Role.ADMIN})
@StyleSheet("context://crm/fields.css")
@StyleSheet("context://crm/knowledge.css")
class ArticlePage extends com.vaadin.flow.component.html.Article
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final String NEW = "new";

    private final transient KnowledgeRoom room;
    private final H1 heading = new H1();
    private final Div marks = new Div();
    private final Div acts = new Div();
    private final Paragraph problem = new Paragraph();
    private final Paragraph remark = new Paragraph();
    private final ArticlePaper paper = new ArticlePaper();
    private final ArticleForm form;
    private transient Article shown;

    ArticlePage(KnowledgeRoom room) {
        this.room = room;
        addClassNames("crm-page", "knowledge-page");
        form = new ArticleForm(room, () -> paper.show(room.articles().preview(form().body())));
        Div space = new Div();
        space.addClassName("crm-grow");
        marks.addClassName("field-marks");
        acts.addClassNames("crm-row", "crm-wrap");
        Header head = new Header(heading, marks, space, acts);
        head.addClassName("crm-page-head");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        remark.addClassName("knowledge-remark");
        Div sides = new Div(form, paper);
        sides.addClassName("knowledge-sides");
        add(
                head,
                problem,
                remark,
                sides,
                new Keys().on("Ctrl+s", this::saveAsItStands).on("Ctrl+Enter", this::askAsItStands));
    }

    private ArticleForm form() {
        return form;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse(NEW);
        if (!id.equals(NEW)) {
            show(room.article(id));
            return;
        }
        String from = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("of")
                .orElse(null);
        shown = null;
        Article model = from == null ? null : room.article(from);
        form.show(null, model, true);
        paper.show(room.articles().preview(form.body()));
        frame();
    }

    private void show(Article article) {
        shown = article;
        form.show(article, null, isWritable());
        paper.show(article.html());
        frame();
    }

    private void frame() {
        heading.setText(getPageTitle());
        problem.setVisible(false);
        remark.setVisible(shown != null && shown.remark() != null);
        remark.setText(remark.isVisible() ? Texts.text("knowledge.remark", shown.remark()) : "");
        marks.removeAll();
        acts.removeAll();
        if (shown != null) {
            marks.add(Words.badge(shown.state()));
            marks.add(Translations.links(shown));
        }
        new ArticleActs(this, room, shown).into(acts);
    }

    private void saveAsItStands() {
        if (isWritable()) {
            save();
        }
    }

    private void askAsItStands() {
        if (shown == null) {
            save();
        } else if (isWritable()) {
            askReview();
        }
    }

    private boolean isWritable() {
        return shown == null || shown.state() != ArticleState.IN_REVIEW;
    }

    void save() {
        try {
            boolean first = shown == null;
            Article kept = first
                    ? room.articles().create(form.draft())
                    : room.articles().change(shown.id(), shown.version(), form.draft());
            Toast.done(Texts.text("knowledge.saved", kept.revision()));
            show(kept);
            if (first) {
                UI.getCurrent().navigate("knowledge/" + kept.id());
            }
        } catch (BadInput wrong) {
            form.mark(wrong);
            say(Texts.text("knowledge.wrong"));
        } catch (Conflict faster) {
            say(faster.getMessage());
        }
    }

    /** What is written is kept first: what is read is what will be published. */
    void askReview() {
        if (form.isTouched()) {
            save();
        }
        if (!form.isTouched()) {
            take(() -> room.articles().askReview(shown.id(), shown.version()), "knowledge.asked");
        }
    }

    void take(Supplier<Article> act, String said) {
        Attempt.to(() -> {
            show(act.get());
            Toast.done(Texts.text(said));
        });
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.isTouched()) {
            var go = event.postpone();
            ConfirmDialog ask = new ConfirmDialog(
                    Texts.text("knowledge.leave"),
                    Texts.text("knowledge.leave.text"),
                    Texts.text("knowledge.leave.discard"),
                    e -> go.proceed());
            ask.setCancelable(true);
            ask.setCancelText(Texts.text("knowledge.leave.stay"));
            ask.open();
        }
    }

    @Override
    public String getPageTitle() {
        return shown == null ? Texts.text("knowledge.new") : shown.title();
    }
}
