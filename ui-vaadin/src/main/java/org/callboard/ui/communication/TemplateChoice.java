package org.callboard.ui.communication;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.callboard.communication.Address;
import org.callboard.communication.Channel;
import org.callboard.communication.Template;
import org.callboard.communication.Templates;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.Subject;
import org.callboard.ui.text.Texts;

/** Words that lie ready: chosen, filled with what is known of the subject, and changed as one likes. */
class TemplateChoice extends ComboBox<Template> {

    private final transient CommunicationRoom room;
    private final transient Subject about;
    private final transient Supplier<List<Address>> recipients;
    private final transient BiConsumer<String, Templates.Filled> taker;
    private final transient Consumer<String> refused;
    private transient List<Template> all;

    /**
     * @param about may be {@code null}
     * @param taker is given the template's key and its words
     * @param refused hears why it cannot be filled
     */
    TemplateChoice(
            CommunicationRoom room,
            Subject about,
            Supplier<List<Address>> recipients,
            BiConsumer<String, Templates.Filled> taker,
            Consumer<String> refused) {
        super(Texts.text("communication.compose.template"));
        this.room = room;
        this.about = about;
        this.recipients = recipients;
        this.taker = taker;
        this.refused = refused;
        setItemLabelGenerator(template -> template.draft().title());
        setPlaceholder(Texts.text("communication.compose.template.choose"));
        setWidthFull();
        addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                fill(chosen.getValue());
            }
        });
    }

    /** Those that are written for one way. */
    void offer(Channel channel) {
        if (all == null) {
            all = room.templateBook().all();
        }
        List<Template> offered = all.stream()
                .filter(template -> !template.retired() && template.draft().channel() == channel)
                .filter(template -> fits(template.draft().about()))
                .toList();
        setItems(offered);
        setVisible(!offered.isEmpty());
    }

    private boolean fits(String kind) {
        return kind == null || about != null && kind.toLowerCase(Locale.ROOT).equals(about.type());
    }

    private void fill(Template template) {
        clear(); // the same one can be chosen again
        try {
            Templates.Wish wish = new Templates.Wish(about, person(), null, null);
            taker.accept(template.key(), room.templates().compose(template.key(), wish));
        } catch (BadInput missing) {
            refused.accept(Texts.text(
                    "communication.compose.template.missing",
                    missing.fields().isEmpty()
                            ? missing.getMessage()
                            : missing.fields().get(0).message()));
        } catch (NotFound outOfSight) {
            refused.accept(outOfSight.getMessage());
        }
    }

    private UUID person() {
        return recipients.get().stream()
                .map(Address::personId)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }
}
