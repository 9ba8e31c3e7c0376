package org.callboard.ui.communication;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.callboard.communication.MessageView;

/** The bytes of what came or went along with a message. Rights are asked again each time: a page may be open for days. */
final class Downloads {

    private static final String BYTES = "application/octet-stream";
    /** Pictures that cannot carry a script. */
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private Downloads() {}

    /** To be saved, never shown. @param bytes -1 when nobody knows how many */
    static DownloadHandler file(CommunicationRoom room, UUID message, UUID file, String name, long bytes) {
        return DownloadHandler.fromInputStream(event -> give(event, room, message, file, name, BYTES, bytes));
    }

    /** The pictures that the html of a message shows, by content id. */
    static Map<String, DownloadHandler> pictures(CommunicationRoom room, MessageView message) {
        Map<String, DownloadHandler> pictures = new LinkedHashMap<>();
        message.attachments().stream()
                .filter(one -> one.contentId() != null && PICTURES.contains(one.type()))
                .forEach(one -> pictures.put(
                        one.contentId().replaceAll("^<|>$", ""),
                        DownloadHandler.fromInputStream(event -> give(
                                        event, room, message.id(), one.fileId(), one.name(), one.type(), one.bytes()))
                                .inline()));
        return pictures;
    }

    private static DownloadResponse give(
            DownloadEvent event,
            CommunicationRoom room,
            UUID message,
            UUID file,
            String name,
            String type,
            long bytes) {
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        return new DownloadResponse(room.messages().open(message, file), name, type, bytes);
    }
}
