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
import java.util.stream.Collectors;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** Takes a file by drop or by choice and hands it on as it streams in: no copy is kept in memory. */
class UploadPanel extends Div {

    private final transient ImportsRoom room;
    private final transient Consumer<UUID> looked;
    private final Paragraph problem = new Paragraph();
    private final Upload upload;
    private String object;

    UploadPanel(ImportsRoom room, Consumer<UUID> looked) {
        this.room = room;
        this.looked = looked;
        addClassName("upload-panel");
        upload = new Upload((UploadHandler) this::take);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(
                (int) Math.min(Integer.MAX_VALUE, room.largestFile().toBytes()));
        Button choose = new Button(Texts.text("imports.choose"), Icon.small("file-up"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Texts.text("imports.drop")));
        upload.addFileRejectedListener(e -> say(Texts.text(
                "imports.too-large", e.getFileName(), room.largestFile().toMegabytes())));
        upload.addFailedListener(e -> say(Texts.text("imports.upload-failed")));
        Paragraph hint =
                new Paragraph(Texts.text("imports.hint", room.largestFile().toMegabytes()));
        hint.addClassName("faint");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(upload, problem, hint);
    }

    /** @param imported what the file holds: {@code leads} */
    void show(String imported) {
        object = imported;
        problem.setVisible(false);
    }

    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream file = event.getInputStream()) {
            UUID id = take(event.getFileName(), file);
            ui.access(() -> looked.accept(id));
        } catch (BadInput bad) {
            ui.access(() -> refuse(bad));
        } catch (Conflict | Forbidden refused) {
            ui.access(() -> say(refused.getMessage()));
        }
    }

    UUID take(String fileName, InputStream file) throws IOException {
        return room.imports().look(object, fileName, file).id();
    }

    /** Says at the file what is wrong with it; another one can be chosen at once. */
    void refuse(BadInput bad) {
        say(bad.fields().stream().map(BadInput.Field::message).distinct().collect(Collectors.joining(" ")));
    }

    private void say(String why) {
        problem.setText(why);
        problem.setVisible(true);
        upload.clearFileList();
    }
}
