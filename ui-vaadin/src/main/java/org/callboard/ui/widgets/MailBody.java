package org.callboard.ui.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Map;

/**
 * The HTML of a message in a frame of its own: no script runs there, no style reaches the page, links tell where they
 * lead. What is shown was made safe before.
 */
@Tag("crm-mail")
@JsModule("context://crm/mail.js")
public class MailBody extends Component implements HasSize {

    private final String html;

    /**
     * @param label what the frame is called
     * @param html made safe
     * @param remote whether pictures may come from elsewhere
     * @param pictures that the message brought along, by their content id
     */
    public MailBody(String label, String html, boolean remote, Map<String, DownloadHandler> pictures) {
        this.html = html;
        getElement().setProperty("label", label);
        pictures.forEach((cid, picture) -> {
            Element known = new Element("a");
            known.setAttribute("hidden", true);
            known.setAttribute("data-cid", cid);
            known.setAttribute("href", picture);
            getElement().appendChild(known);
        });
        getElement().setProperty("remote", remote);
        getElement().setProperty("html", html);
    }

    /** What is shown. */
    public String html() {
        return html;
    }
}
