package org.callboard.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.callboard.imports.Imports;
import org.callboard.imports.Imports.Progress;
import org.callboard.imports.Imports.State;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** See the leads, fetch the rows that failed, stop it, take it back. */
class ImportActs extends Div {

    private final transient Imports imports;
    private final transient UUID id;
    private final transient Runnable moved;
    private final Anchor leads;
    private final Anchor errors;
    private final Button cancel;
    private final Button undo;

    ImportActs(Imports imports, UUID id, Runnable moved) {
        this.imports = imports;
        this.id = id;
        this.moved = moved;
        addClassName("import-acts");
        leads = new Anchor("leads?import=" + id, Texts.text("imports.show-leads"));
        errors = new Anchor(this::download, "");
        errors.getElement().setAttribute("download", true);
        Button fetch = new Button(Texts.text("imports.errors"), Icon.small("download"));
        fetch.setTabIndex(-1);
        errors.add(fetch);
        cancel = new Button(Texts.text("imports.cancel"), Icon.small("x"), e -> cancel());
        undo = new Button(Texts.text("imports.undo"), Icon.small("undo-2"), e -> askUndo());
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        add(leads, errors, cancel, undo);
    }

    void show(Progress now) {
        boolean ended = now.state() == State.DONE || now.state() == State.FAILED || now.state() == State.CANCELLED;
        long taken = now.created() + now.updated();
        leads.setVisible(now.created() > 0 && now.state() != State.UNDONE);
        errors.setVisible(now.failed() > 0);
        cancel.setVisible(now.state() == State.RUNNING);
        undo.setVisible(ended && taken > 0);
    }

    private void cancel() {
        imports.cancel(id);
        moved.run();
    }

    private void askUndo() {
        Progress now = imports.progress(id);
        ConfirmDialog ask = new ConfirmDialog(
                Texts.text("imports.undo-title"),
                Texts.text("imports.undo-text", now.created(), now.updated()),
                Texts.text("imports.undo"),
                e -> {
                    imports.undo(id);
                    moved.run();
                });
        ask.setCancelable(true);
        ask.setCancelText(Texts.text("imports.undo-not"));
        ask.setConfirmButtonTheme("error primary");
        ask.open();
    }

    private void download(DownloadEvent event) {
        event.setFileName("errors.csv");
        event.setContentType("text/csv;charset=UTF-8");
        try {
            imports.writeErrors(id, event.getOutputStream());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
