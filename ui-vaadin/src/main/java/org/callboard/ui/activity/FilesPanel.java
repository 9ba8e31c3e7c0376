package org.callboard.ui.activity;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;
import org.callboard.files.Files;
import org.callboard.ui.record.OpenRecord;
import org.callboard.ui.record.RecordPanel;
import org.callboard.ui.text.Texts;

/** To the right: the files of a record. */
@org.springframework.stereotype.Component
class FilesPanel implements RecordPanel {

    private final ActivityRoom room;

    FilesPanel(ActivityRoom room) {
        this.room = room;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public boolean isFor(OpenRecord record) {
        return true;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String title() {
        return Texts.text("activity.panel.files");
    }

    @Override
    public String icon() {
        return "paperclip";
    }

    @Override
    public Supplier<? extends Component> read(OpenRecord record) {
        Files.Slice newest = room.files().of(record.subject(), null, FileList.SLICE);
        return () -> new FileList(room, record.subject(), newest, record.changed());
    }
}
