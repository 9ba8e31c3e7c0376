package org.callboard.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import org.callboard.access.Viewer;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** What this person can make. */
class CreateDialog extends Dialog {

    CreateDialog(Places places, Viewer viewer) {
        setHeaderTitle(Texts.text("shell.create"));
        VerticalLayout choices = new VerticalLayout();
        choices.setPadding(false);
        choices.setSpacing(false);
        places.of(viewer, Place.Kind.CREATE).forEach(place -> {
            Button choice = new Button(Texts.text(place.word()), Icon.of(place.icon()), click -> {
                close();
                Places.go(place.path());
            });
            choice.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            choices.add(choice);
        });
        add(choices);
        addOpenedChangeListener(
                change -> choices.getChildren().findFirst().ifPresent(first -> ((Button) first).focus()));
    }
}
