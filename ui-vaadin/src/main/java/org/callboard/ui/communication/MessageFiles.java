package org.callboard.ui.communication;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.callboard.communication.MessageView;
import org.callboard.communication.MessageView.Attachment;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Icon;

/** What came or went along with a message: to be saved, never shown, since it came from outside. */
class MessageFiles extends Div {

    private final transient CommunicationRoom room;
    private final transient MessageView message;

    MessageFiles(CommunicationRoom room, MessageView message) {
        this.room = room;
        this.message = message;
        addClassName("message-files");
        message.attachments().stream().filter(one -> !one.inline()).forEach(one -> add(line(one)));
        if (message.rawFileId() != null && (message.trouble() != null || message.autoSubmitted())) {
            add(line(download(message.rawFileId(), Texts.text("communication.message.raw"), "message.eml", -1)));
        }
        setVisible(getChildren().findAny().isPresent());
    }

    private Div line(Attachment attachment) {
        Div line = line(download(attachment.fileId(), attachment.name(), attachment.name(), attachment.bytes()));
        Span size = new Span(Sizes.words(attachment.bytes()));
        size.addClassNames("crm-quiet", "crm-small");
        line.add(size);
        return line;
    }

    private static Div line(Anchor download) {
        Div line = new Div(Icon.small("paperclip"), download);
        line.addClassName("message-file");
        return line;
    }

    private Anchor download(UUID file, String words, String name, long bytes) {
        Anchor download = new Anchor(Downloads.file(room, message.id(), file, name, bytes), words);
        download.getElement().setAttribute("download", name);
        return download;
    }
}
