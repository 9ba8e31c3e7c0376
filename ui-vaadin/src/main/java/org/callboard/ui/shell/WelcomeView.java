package org.callboard.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.callboard.ui.text.Texts;
import org.springframework.beans.factory.annotation.Value;

/** Before the log-in of a demonstration: who there is and what each can try. Elsewhere it leads straight to the log-in. */
@Route(value = "welcome", autoLayout = false)
@AnonymousAllowed
class WelcomeView extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private static final String LOGIN = "/oauth2/authorization/keycloak";
    private static final List<String> PEOPLE =
            List.of("rep1", "rep2", "manager1", "marketer1", "analyst1", "admin1", "agent1", "supervisor1");

    private final boolean demo;

    WelcomeView(@Value("${crm.demo:false}") boolean demo) {
        this.demo = demo;
        addClassName("crm-welcome");
        Div people = new Div();
        people.addClassName("crm-people");
        PEOPLE.forEach(username -> people.add(person(username)));
        add(new Div(
                new H1(Texts.text("shell.welcome.title")),
                new Paragraph(Texts.text("shell.welcome.text")),
                new H2(Texts.text("shell.welcome.people")),
                people,
                login(new Anchor(LOGIN, Texts.text("shell.welcome.login")))));
    }

    private static Anchor person(String username) {
        Element name = new Element("strong");
        name.setText(username);
        Anchor person = new Anchor(LOGIN + "?login_hint=" + username);
        person.getElement().appendChild(name);
        Span tries = new Span(Texts.text("shell.demo." + username));
        tries.addClassNames("crm-quiet", "crm-small");
        person.add(tries);
        return login(person);
    }

    /** The log-in is no page of ours: the browser leaves. */
    private static Anchor login(Anchor link) {
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!demo) {
            event.getUI().getPage().setLocation(LOGIN);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("shell.callboard");
    }
}
