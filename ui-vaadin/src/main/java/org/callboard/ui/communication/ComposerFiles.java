package org.callboard.ui.communication;

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
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.callboard.communication.MessageView;
import org.callboard.files.KeptFile;
import org.callboard.files.StoreAway;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.ui.communication.Letter.Along;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** The files that go along with a message; until it is sent they lie beside its draft. */
class ComposerFiles extends Div {

    private static final long MEGABYTE = 1024 * 1024;

    private final transient CommunicationRoom room;
    private final transient Subject draft;
    private final transient Runnable keepDraft;
    private final transient Runnable changed;
    private final transient Consumer<String> problem;
    private final transient List<Along> files = new ArrayList<>();
    private final Div lines = new Div();

    /** @param keepDraft makes sure that there is a draft that files can lie beside */
    ComposerFiles(
            CommunicationRoom room, Subject draft, Runnable keepDraft, Runnable changed, Consumer<String> problem) {
        this.room = room;
        this.draft = draft;
        this.keepDraft = keepDraft;
        this.changed = changed;
        this.problem = problem;
        addClassName("composer-files");
        lines.addClassName("message-files");
        add(lines, upload());
    }

    List<Along> files() {
        return List.copyOf(files);
    }

    void show(List<Along> kept) {
        files.clear();
        files.addAll(kept);
        draw();
    }

    /** What came along with a message that is passed on. */
    void carry(MessageView passedOn) {
        passedOn.attachments().stream().filter(one -> !one.inline()).forEach(one -> carry(passedOn, one));
        draw();
    }

    private void carry(MessageView passedOn, MessageView.Attachment one) {
        try (InputStream content = room.messages().open(passedOn.id(), one.fileId())) {
            KeptFile kept = room.files().keep(draft, one.name(), content, null);
            files.add(new Along(kept.id(), kept.name(), kept.size()));
        } catch (IOException | StoreAway away) {
            problem.accept(Texts.text("communication.compose.not-carried", one.name()));
        }
    }

    private Upload upload() {
        Upload upload = new Upload((UploadHandler) this::take);
        long largest = room.files().largest();
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, largest));
        Button choose = new Button(Texts.text("communication.compose.attach"), Icon.small("paperclip"));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Texts.text("communication.compose.drop")));
        upload.addFileRejectedListener(refused -> problem.accept(
                Texts.text("communication.compose.too-large", refused.getFileName(), largest / MEGABYTE)));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        ui.accessSynchronously(keepDraft::run);
        try (InputStream content = event.getInputStream()) {
            KeptFile kept = room.files().keep(draft, event.getFileName(), content, null);
            ui.access(() -> {
                files.add(new Along(kept.id(), kept.name(), kept.size()));
                draw();
                changed.run();
            });
        } catch (BadInput bad) {
            ui.access(() -> problem.accept(event.getFileName() + ": "
                    + bad.fields().stream().map(BadInput.Field::message).collect(Collectors.joining(" "))));
        } catch (Conflict | Forbidden | NotFound | StoreAway refused) {
            ui.access(() -> problem.accept(refused.getMessage()));
        }
    }

    private void draw() {
        lines.removeAll();
        files.forEach(file -> lines.add(line(file)));
        lines.setVisible(!files.isEmpty());
    }

    private Div line(Along file) {
        Span name = new Span(file.name());
        name.addClassName("crm-cut");
        Span size = new Span(Sizes.words(file.bytes()));
        size.addClassNames("crm-quiet", "crm-small");
        Button remove = new Button(Icon.small("x"), click -> remove(file));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(Texts.text("communication.compose.detach", file.name()));
        Div line = new Div(Icon.small("paperclip"), name, size, remove);
        line.addClassName("message-file");
        return line;
    }

    private void remove(Along file) {
        files.remove(file);
        draw();
        changed.run();
        Attempt.to(() -> room.files().delete(file.id()));
    }
}
