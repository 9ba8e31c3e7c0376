package org.callboard.ui.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.callboard.customer.Hierarchy;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.SubjectLinks;
import org.callboard.ui.text.Texts;

/** The companies above and below one, as a tree. */
@SpringComponent
class HierarchyPanel extends CustomerPanel {

    private final CustomerRoom room;

    HierarchyPanel(CustomerRoom room) {
        super("hierarchy", 110, "network", "company");
        this.room = room;
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord company) {
        Hierarchy tree = room.links().hierarchyOf(company.subject().id());
        return tree.above().isEmpty() && tree.below().isEmpty() ? null : () -> draw(company, tree);
    }

    private static Component draw(OpenRecord company, Hierarchy tree) {
        Div panel = new Div();
        UnorderedList here = new UnorderedList();
        UnorderedList innermost = here;
        for (int i = tree.above().size() - 1; i >= 0; i--) {
            innermost = below(innermost, page(tree.above().get(i)));
        }
        Span self = new Span(company.title());
        self.getElement().setAttribute("aria-current", "page");
        self.addClassName("here");
        Map<UUID, UnorderedList> branches = new HashMap<>();
        branches.put(tree.companyId(), below(innermost, self));
        tree.below()
                .forEach(node ->
                        branches.put(node.id(), below(branches.getOrDefault(node.parentId(), here), page(node))));
        here.addClassName("tree");
        panel.add(here);
        if (!tree.complete()) {
            panel.add(faint(Texts.text("customer.hierarchy.more")));
        }
        prune(List.copyOf(branches.values()));
        return panel;
    }

    private static Component page(Hierarchy.Node node) {
        return SubjectLinks.to("company", node.id(), node.name());
    }

    /** @return where what is below it hangs */
    private static UnorderedList below(UnorderedList list, Component company) {
        UnorderedList children = new UnorderedList();
        list.add(new ListItem(company, children));
        return children;
    }

    private static void prune(List<UnorderedList> branches) {
        branches.stream()
                .filter(branch -> branch.getElement().getChildCount() == 0)
                .forEach(branch -> branch.getElement().removeFromParent());
    }
}
