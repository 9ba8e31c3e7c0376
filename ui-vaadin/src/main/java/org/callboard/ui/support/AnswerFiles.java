package org.callboard.ui.support;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.callboard.files.KeptFile;
import org.callboard.files.StoreAway;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.support.Tickets;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** The files that go along with an answer. They lie beside the ticket, so that none is lost when the answer waits. */
class AnswerFiles extends Div {

    private static final long MEGABYTE = 1024 * 1024;

    private final transient SupportRoom room;
    private final transient Consumer<String> problem;
    private final transient Map<UUID, List<KeptFile>> along = new HashMap<>();
    private final Div lines = new Div();
    private UUID ticket;

    AnswerFiles(SupportRoom room, Consumer<String> problem) {
        this.room = room;
        this.problem = problem;
        addClassName("composer-files");
        lines.addClassName("message-files");
        add(lines, upload());
        draw();
    }

    List<UUID> ids() {
        return files().stream().map(KeptFile::id).toList();
    }

    private List<KeptFile> files() {
        return along.getOrDefault(ticket, List.of());
    }

    void keepOf(UUID another) {
        ticket = another;
        draw();
    }

    /** They went. */
    void done() {
        along.remove(ticket);
        draw();
    }

    private Upload upload() {
        Upload upload = new Upload((UploadHandler) this::take);
        long largest = room.files().largest();
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, largest));
        Button choose = new Button(Texts.text("support.attach"), Icon.small("paperclip"));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Texts.text("support.attach.drop")));
        upload.addFileRejectedListener(refused ->
                problem.accept(Texts.text("support.attach.too-large", refused.getFileName(), largest / MEGABYTE)));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        UUID of = ticket;
        try (InputStream content = event.getInputStream()) {
            take(of, event.getFileName(), content, ui);
        } catch (BadInput bad) {
            String why = bad.fields().stream().map(BadInput.Field::message).collect(Collectors.joining(" "));
            ui.access(() -> problem.accept(event.getFileName() + ": " + why));
        } catch (Conflict | Forbidden | NotFound | StoreAway refused) {
            ui.access(() -> problem.accept(refused.getMessage()));
        }
    }

    void take(UUID of, String name, InputStream content, UI ui) {
        KeptFile kept = room.files().keep(new Subject(Tickets.KIND, of), name, content, null);
        ui.access(() -> {
            along.computeIfAbsent(of, key -> new ArrayList<>()).add(kept);
            draw();
        });
    }

    private void draw() {
        lines.removeAll();
        files().forEach(file -> lines.add(line(file)));
        lines.setVisible(!files().isEmpty());
    }

    private Div line(KeptFile file) {
        Span name = new Span(file.name());
        name.addClassName("crm-cut");
        Button remove = new Button(Icon.small("x"), click -> remove(file));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(Texts.text("support.detach", file.name()));
        Div line = new Div(Icon.small("paperclip"), name, remove);
        line.addClassName("message-file");
        return line;
    }

    private void remove(KeptFile file) {
        along.getOrDefault(ticket, new ArrayList<>()).remove(file);
        draw();
        Attempt.to(() -> room.files().delete(file.id()));
    }
}
