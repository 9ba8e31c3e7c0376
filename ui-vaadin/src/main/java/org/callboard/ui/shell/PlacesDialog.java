package org.callboard.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.shared.Registration;
import org.callboard.access.Viewer;
import org.callboard.ui.text.Texts;

/** All places on a phone, where the bottom bar has room for few. */
class PlacesDialog extends Dialog {

    private transient Registration went;

    PlacesDialog(ShellRoom room, Viewer viewer, Place current) {
        setHeaderTitle(Texts.text("shell.more"));
        setWidth("min(24rem, 96vw)");
        PlaceGroups groups = new PlaceGroups(room, viewer);
        groups.mark(current);
        Nav nav = new Nav(groups);
        nav.getElement().setAttribute("aria-label", Texts.text("shell.rail"));
        add(nav);
        getFooter().add(new Button(Texts.text("shell.close"), click -> close()));
    }

    /** Whoever went somewhere is done with it. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        went = event.getUI().addAfterNavigationListener(there -> close());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        went.remove();
        super.onDetach(event);
    }
}
