package org.callboard.ui.activity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.callboard.files.KeptFile;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.record.OwnerNames;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;
import org.callboard.ui.widgets.Toast;

/** One file: a small picture where that is safe, its name to take it, who brought it. */
class FileLine extends ListItem {

    /** Larger pictures are no preview but a download. */
    private static final long LARGEST_PREVIEW = 3 * 1024 * 1024;

    private static final String BYTES = "application/octet-stream";

    private final transient ActivityRoom room;
    private final transient KeptFile file;
    private final transient Runnable changed;

    FileLine(ActivityRoom room, KeptFile file, OwnerNames names, boolean mayDelete, Runnable changed) {
        this.room = room;
        this.file = file;
        this.changed = changed;
        addClassName("file-line");
        add(picture());
        Anchor name = new Anchor(DownloadHandler.fromInputStream(event -> give(event, BYTES)), file.name());
        name.getElement().setAttribute("download", file.name());
        name.addClassName("file-name");
        Span more = new Span(Texts.text(
                "activity.files.by",
                size(file.size()),
                names.of(file.author()),
                room.times().relative(file.createdAt())));
        more.addClassNames("small", "faint");
        more.setTitle(room.times().exact(file.createdAt()));
        Div words = new Div(name, more);
        words.addClassName("file-words");
        add(words);
        if (mayDelete) {
            add(delete());
        }
    }

    private com.vaadin.flow.component.Component picture() {
        if (!file.isPicture() || file.size() > LARGEST_PREVIEW) {
            return Icon.of("file");
        }
        Image picture = new Image(
                DownloadHandler.fromInputStream(event -> give(event, file.type()))
                        .inline(),
                Texts.text("activity.files.picture", file.name()));
        picture.getElement().setAttribute("loading", "lazy");
        return picture;
    }

    /** Rights are asked again each time: a page may be open for days. */
    private DownloadResponse give(DownloadEvent event, String type) {
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        return new DownloadResponse(room.files().open(file.id()), file.name(), type, file.size());
    }

    static String size(long bytes) {
        if (bytes < 1024) {
            return Texts.text("activity.files.bytes", bytes);
        }
        double kilobytes = bytes / 1024.0;
        return kilobytes < 1024
                ? Texts.text("activity.files.kilobytes", kilobytes)
                : Texts.text("activity.files.megabytes", kilobytes / 1024);
    }

    private Button delete() {
        Button delete = new Button(Icon.small("trash-2"), click -> ask());
        delete.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        delete.setAriaLabel(Texts.text("activity.delete", file.name()));
        delete.setTooltipText(Texts.text("activity.delete", file.name()));
        return delete;
    }

    private void ask() {
        ConfirmDialog sure = new ConfirmDialog(
                Texts.text("activity.delete", file.name()),
                Texts.text("activity.files.sure"),
                Texts.text("activity.delete.it"),
                confirmed -> {
                    if (Attempt.to(() -> room.files().delete(file.id()))) {
                        Toast.done(Texts.text("activity.deleted"));
                        changed.run();
                    }
                });
        sure.setCancelable(true);
        sure.setCancelText(Texts.text("activity.cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }
}
