package org.callboard.ui.activity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.callboard.files.Files;
import org.callboard.files.KeptFile;
import org.callboard.files.StoreAway;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** The files of a record, and where to drop new ones; they stream to the store as they come. */
@StyleSheet("context://crm/activity.css")
class FileList extends Div {

    static final int SLICE = 10;
    private static final long MEGABYTE = 1024 * 1024;

    private final transient ActivityRoom room;
    private final transient Subject subject;
    private final transient Runnable changed;
    private final transient OwnerNames names;
    private final Paragraph problem = new Paragraph();
    private final UnorderedList lines = new UnorderedList();
    private final Button older = new Button(Texts.text("activity.files.older"));
    private String next;

    FileList(ActivityRoom room, Subject subject, Files.Slice first, Runnable changed) {
        this.room = room;
        this.subject = subject;
        this.changed = changed;
        this.names = new OwnerNames(room.people());
        addClassName("file-list");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        older.addClickListener(click -> append(room.files().of(subject, next, SLICE)));
        if (room.files().mayAdd()) {
            add(upload(), problem);
        }
        add(lines, older);
        append(first);
        if (first.items().isEmpty()) {
            Span none = new Span(Texts.text("activity.files.none"));
            none.addClassName("faint");
            add(none);
        }
    }

    private Upload upload() {
        Upload upload = new Upload((UploadHandler) this::take);
        long largest = room.files().largest();
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, largest));
        Button choose = new Button(Texts.text("activity.files.add"), Icon.small("paperclip"));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(Texts.text("activity.files.drop")));
        upload.addFileRejectedListener(
                refused -> say(Texts.text("activity.files.too-large", refused.getFileName(), largest / MEGABYTE)));
        upload.addAllFinishedListener(finished -> {
            upload.clearFileList();
            changed.run(); // not before: what is drawn anew would break off the others
        });
        return upload;
    }

    private void take(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try (InputStream content = event.getInputStream()) {
            KeptFile kept = take(event.getFileName(), content);
            ui.access(() -> lines.addComponentAsFirst(new FileLine(room, kept, names, true, changed)));
        } catch (BadInput bad) {
            ui.access(() -> say(event.getFileName() + ": "
                    + bad.fields().stream().map(BadInput.Field::message).collect(Collectors.joining(" "))));
        } catch (Conflict | Forbidden | NotFound | StoreAway refused) {
            ui.access(() -> say(refused.getMessage()));
        }
    }

    KeptFile take(String name, InputStream content) {
        return room.files().keep(subject, name, content, null);
    }

    private void append(Files.Slice slice) {
        Set<UUID> changeable = room.files().changeable(slice.items());
        slice.items()
                .forEach(file -> lines.add(new FileLine(room, file, names, changeable.contains(file.id()), changed)));
        next = slice.next();
        older.setVisible(next != null);
    }

    private void say(String why) {
        problem.setText(why);
        problem.setVisible(true);
    }
}
