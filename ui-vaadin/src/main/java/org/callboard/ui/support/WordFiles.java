package org.callboard.ui.support;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.callboard.communication.MessageView;
import org.callboard.communication.MessageView.Attachment;
import org.callboard.communication.Messages;
import org.callboard.ui.widgets.Icon;

/** What came or went along with something that was said: to be saved, never shown, since it may come from outside. */
class WordFiles extends Div {

    private final transient Messages messages;
    private final transient MessageView message;

    WordFiles(Messages messages, MessageView message) {
        this.messages = messages;
        this.message = message;
        addClassName("message-files");
        message.attachments().stream().filter(one -> !one.inline()).forEach(one -> add(line(one)));
        setVisible(getChildren().findAny().isPresent());
    }

    private Div line(Attachment one) {
        Anchor download = new Anchor(DownloadHandler.fromInputStream(event -> give(event, one)), one.name());
        download.getElement().setAttribute("download", one.name());
        Div line = new Div(Icon.small("paperclip"), download);
        line.addClassName("message-file");
        return line;
    }

    /** Rights are asked again each time: a page may be open for days. */
    private DownloadResponse give(DownloadEvent event, Attachment one) {
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        return new DownloadResponse(
                messages.open(message.id(), one.fileId()), one.name(), "application/octet-stream", one.bytes());
    }
}
