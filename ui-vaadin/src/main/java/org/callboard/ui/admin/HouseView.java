package org.callboard.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.callboard.access.Role;
import org.callboard.kernel.Targets;
import org.callboard.kernel.engine.Models;
import org.callboard.kernel.release.Releases;
import org.callboard.ui.text.Texts;
import org.callboard.worklist.WorkQuery;
import org.callboard.worklist.WorkQuery.Scope;
import org.callboard.worklist.Worklist;

/** How the house stands: what is lit, which release is in force, what waits, what failed. */
@Route("house")
@RolesAllowed(Role.ADMIN)
class HouseView extends Section implements HasDynamicTitle {

    HouseView(Targets targets, Releases releases, Models models, Worklist worklist) {
        addClassName("crm-page");
        int release = releases.current();
        long incidents = models.incidentCount();
        long open = worklist.counts(List.of(WorkQuery.of(Scope.ALL))).get(0);
        add(
                new H1(getPageTitle()),
                card(
                        "admin.house.now",
                        fact("admin.house.incidents", new Anchor("incidents", String.valueOf(incidents))),
                        fact("admin.house.tasks", new Anchor("tasks", String.valueOf(open))),
                        fact("admin.house.health", health())),
                card(
                        "admin.house.release",
                        fact("admin.house.number", new Span(String.valueOf(release))),
                        fact("admin.house.processes", files(releases, release, "bpmn/")),
                        fact("admin.house.forms", files(releases, release, "forms/")),
                        fact("admin.house.rules", files(releases, release, "rules/")),
                        fact("admin.house.templates", files(releases, release, "templates/"))),
                card(
                        "admin.house.process",
                        fact("admin.house.targets", new Span(String.join(", ", targets.names()))),
                        fact("admin.house.java", new Span(Runtime.version().toString()))));
    }

    private static Anchor health() {
        Anchor health = new Anchor("actuator/health", Texts.text("admin.house.health.open"));
        health.setRouterIgnore(true);
        health.setTarget("_blank");
        return health;
    }

    private static Component files(Releases releases, int release, String folder) {
        List<String> names =
                releases.files(release, folder).keySet().stream().sorted().toList();
        Div list = new Div();
        names.forEach(name -> list.add(new Div(name.substring(folder.length()))));
        return list;
    }

    private static Component[] fact(String key, Component value) {
        return new Component[] {new DescriptionList.Term(Texts.text(key)), new DescriptionList.Description(value)};
    }

    private static Div card(String key, Component[]... facts) {
        DescriptionList list = new DescriptionList();
        list.addClassName("crm-facts");
        list.getStyle().set("margin-top", "8px");
        for (Component[] fact : facts) {
            list.add((DescriptionList.Term) fact[0], (DescriptionList.Description) fact[1]);
        }
        Div card = new Div(new H2(Texts.text(key)), list);
        card.addClassName("crm-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("admin.house");
    }
}
