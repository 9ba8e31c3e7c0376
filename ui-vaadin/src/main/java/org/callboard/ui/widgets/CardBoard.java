package org.callboard.ui.widgets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;

/**
 * Cards in columns, and in lanes where one wants them. The browser draws them from what is said here, so that a thousand
 * cost the server nothing; what somebody does with one comes back as an event.
 */
@Tag("crm-board")
@JsModule("context://crm/board.js")
@StyleSheet("context://crm/board.css")
public class CardBoard extends Component implements HasSize {

    private static final String DETAIL = "event.detail.";

    /**
     * A column. Everything to be read is in the reader's language already.
     *
     * @param kind {@code open}, {@code won} or {@code lost}
     * @param countSaid what assistive technology hears instead of the bare number
     * @param hint what stands below the sums; {@code null} for nothing
     * @param leadsTo columns that a card may go to from here
     */
    public record Stage(
            String id,
            String name,
            String kind,
            String count,
            String countSaid,
            List<String> sums,
            List<String> weighted,
            String hint,
            List<String> leadsTo) {}

    /** @param id empty for the lane of what nobody owns */
    public record Lane(String id, String name, String count, List<String> sums) {}

    /**
     * @param order where it stands among the cards of its cell, smaller texts first
     * @param said the same as {@code age}, {@code closeOn}, {@code rotten} in a sentence that is heard
     */
    public record Card(
            String id,
            String stage,
            String lane,
            String order,
            String title,
            String company,
            String amount,
            String ownerName,
            String age,
            String ageTitle,
            String closeOn,
            String closeTitle,
            boolean late,
            boolean rotten,
            String waiting,
            boolean mayMove,
            String said) {}

    /** @param left how many more there are beyond these cards */
    public record Cell(String stage, String lane, List<Card> cards, long left) {}

    /** @param lanes none for a board without lanes */
    public record State(List<Stage> stages, List<Lane> lanes, List<Cell> cells) {}

    /**
     * What others did.
     *
     * @param gone ids of cards that are no longer among what is looked for
     * @param say what assistive technology hears; {@code null} for nothing
     */
    public record News(List<Card> cards, List<String> gone, List<Stage> stages, List<Lane> lanes, String say) {}

    /** Somebody put a card elsewhere. @param lane where it was put; {@code null} on a board without lanes */
    public record Move(String id, String from, String to, String lane) {}

    /** @param words what the board says by itself, by name */
    public CardBoard(Map<String, String> words) {
        getElement().setProperty("words", Json.of(words));
    }

    /** Draws everything anew. */
    public void show(State state) {
        getElement().executeJs("this.board = $0", Json.of(state));
    }

    /** Adds older cards to the end of a cell. */
    public void append(Cell cell) {
        getElement().callJsFunction("append", Json.of(cell));
    }

    public void patch(News news) {
        getElement().callJsFunction("patch", Json.of(news));
    }

    /** One's own move went well: the card as it stands now. */
    public void settle(Card card) {
        getElement().callJsFunction("settle", Json.of(card));
    }

    /** One's own move was refused: the card returns. */
    public void putBack(String id) {
        getElement().callJsFunction("putBack", id);
    }

    public void focusCard(String id) {
        getElement().callJsFunction("focusCard", id);
    }

    public void onMove(SerializableConsumer<Move> listener) {
        getElement()
                .addEventListener(
                        "crm-board-move",
                        event -> listener.accept(
                                new Move(text(event, "id"), text(event, "from"), text(event, "to"), lane(event))))
                .addEventData(DETAIL + "id")
                .addEventData(DETAIL + "from")
                .addEventData(DETAIL + "to")
                .addEventData(DETAIL + "lane");
    }

    /** Somebody wants to be asked where a card shall go. */
    public void onAsk(SerializableConsumer<String> listener) {
        getElement()
                .addEventListener("crm-board-ask", event -> listener.accept(text(event, "id")))
                .addEventData(DETAIL + "id");
    }

    /** The end of a cell came into view: older cards are wanted. */
    public void onMore(SerializableConsumer<Cell> listener) {
        getElement()
                .addEventListener(
                        "crm-board-more",
                        event -> listener.accept(new Cell(text(event, "stage"), lane(event), List.of(), 0)))
                .addEventData(DETAIL + "stage")
                .addEventData(DETAIL + "lane");
    }

    private static String text(DomEvent event, String name) {
        return event.getEventData().getString(DETAIL + name);
    }

    private static String lane(DomEvent event) {
        return event.getEventData().hasKey(DETAIL + "lane")
                        && event.getEventData().get(DETAIL + "lane").getType() == elemental.json.JsonType.STRING
                ? text(event, "lane")
                : null;
    }
}
