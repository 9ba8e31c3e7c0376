package org.callboard.ui.imports;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.callboard.imports.Imports;
import org.callboard.imports.Imports.Progress;
import org.callboard.imports.Imports.State;
import org.callboard.kernel.Conflict;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** See the leads, fetch the rows that failed, stop it, take it back. */
class ImportActs extends Div {

    private final transient Imports imports;
    private final transient UUID id;
    private final transient Runnable moved;
    private final Anchor records;
    private final Anchor another = new Anchor("imports", Texts.text("imports.another"));
    private final Anchor errors;
    private final Button cancel;
    private final Button undo;
    private final Span notKept = new Span(Texts.text("imports.not-kept"));
    private transient State shown;
    private boolean kept = true;

    ImportActs(Imports imports, UUID id, Runnable moved) {
        this.imports = imports;
        this.id = id;
        this.moved = moved;
        addClassName("import-acts");
        records = new Anchor();
        errors = new Anchor(this::download, "");
        errors.getElement().setAttribute("download", true);
        Button fetch = new Button(Texts.text("imports.errors"), Icon.small("download"));
        fetch.setTabIndex(-1);
        errors.add(fetch);
        cancel = new Button(Texts.text("imports.cancel"), Icon.small("x"), e -> attempt(() -> imports.cancel(id)));
        undo = new Button(Texts.text("imports.undo"), Icon.small("undo-2"), e -> askUndo());
        undo.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        notKept.addClassName("faint");
        add(records, errors, cancel, undo, another, notKept);
    }

    void show(Progress now) {
        boolean ended = now.state() == State.DONE || now.state() == State.FAILED || now.state() == State.CANCELLED;
        long taken = now.created() + now.updated();
        records.setHref(now.object() + "?import=" + id);
        records.setText(Texts.text("imports.show", ImportWords.many(now.object())));
        records.setVisible(now.created() > 0 && now.state() != State.UNDONE);
        another.setHref("imports?of=" + now.object());
        if (now.state() != shown) {
            shown = now.state();
            kept = !ended || isKept();
        }
        errors.setVisible(now.failed() > 0 && ended && kept);
        cancel.setVisible(now.state() == State.RUNNING);
        undo.setVisible(ended && taken > 0 && kept);
        notKept.setVisible(!kept);
    }

    private boolean isKept() {
        try {
            imports.preview(id);
            return true;
        } catch (Conflict tooOld) {
            return false;
        }
    }

    /** Somebody else may have been faster: then the page shows how it stands now. */
    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (Conflict meanwhile) {
            Toast.failed(meanwhile.getMessage());
        }
        moved.run();
    }

    private void askUndo() {
        Progress now = imports.progress(id);
        ConfirmDialog ask = new ConfirmDialog(
                Texts.text("imports.undo-title"),
                Texts.text(
                        "imports.undo-text",
                        now.created(),
                        now.updated(),
                        ImportWords.one(now.object()),
                        ImportWords.many(now.object()).toLowerCase(Texts.locale())),
                Texts.text("imports.undo"),
                e -> attempt(() -> imports.undo(id)));
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
