package org.callboard.ui.imports;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Consumer;
import org.callboard.imports.Imports;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Takes a file by drop or by choice and hands it on as it streams in: no copy is kept in memory. */
class UploadPanel extends Div {

    private final transient Imports imports;
    private final transient Consumer<UUID> looked;
    private final Paragraph problem = new Paragraph();
    private final Upload upload;

    UploadPanel(Imports imports, Consumer<UUID> looked) {
        this.imports = imports;
        this.looked = looked;
        addClassName("upload-panel");
        upload = new Upload((UploadHandler) this::take);
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".csv", ".tsv", ".txt", "text/csv", "text/plain", "text/tab-separated-values");
        Button choose = new Button(Texts.text("imports.choose"), Icon.small("file-up"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Texts.text("imports.drop")));
        upload.addFileRejectedListener(e -> say(e.getErrorMessage()));
        Paragraph hint = new Paragraph(Texts.text("imports.hint"));
        hint.addClassName("faint");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(upload, problem, hint);
    }

    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream file = event.getInputStream()) {
            UUID id = take(event.getFileName(), file);
            ui.access(() -> looked.accept(id));
        } catch (BadInput bad) {
            ui.access(() -> say(bad.fields().get(0).message()));
        } catch (Conflict | Forbidden refused) {
            ui.access(() -> say(refused.getMessage()));
        }
    }

    UUID take(String fileName, InputStream file) throws IOException {
        return imports.look(ImportsRoom.LEADS, fileName, file).id();
    }

    private void say(String why) {
        problem.setText(why);
        problem.setVisible(true);
        upload.clearFileList();
    }
}
