package org.callboard.ui.deal;

import java.util.Map;
import java.util.function.Consumer;
import org.callboard.deal.MoveResult;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.Conflict;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.NotFound;
import org.callboard.kernel.engine.Stage;
import org.callboard.ui.record.Attempt;
import org.callboard.ui.text.Texts;
import org.callboard.ui.widgets.Toast;

/** Moves deals for a person: asks for what is missing, says what speaks against it, and knows the way back. */
final class Mover {

    private final DealRoom room;

    Mover(DealRoom room) {
        this.room = room;
    }

    /**
     * @param moved runs once it went well, also when something in its stage comes first
     * @param stayed runs when nothing moved, for whatever reason
     */
    void move(Move move, Consumer<MoveResult> moved, Runnable stayed) {
        try {
            if (move.isLoss()) {
                new MoveDialog(room, move, null, result -> done(move, result, moved), stayed).open();
            } else {
                done(move, go(move), moved);
            }
        } catch (MoveRefused refused) {
            new MoveDialog(room, move, refused, result -> done(move, result, moved), stayed).open();
        } catch (BadInput refused) {
            fail(
                    refused.fields().isEmpty()
                            ? refused.getMessage()
                            : refused.fields().get(0).message(),
                    stayed);
        } catch (Conflict | Forbidden | NotFound refused) {
            fail(refused.getMessage(), stayed);
        }
    }

    private MoveResult go(Move move) {
        return move.isReopening()
                ? room.moves().reopen(move.deal(), move.to())
                : room.moves().move(move.deal(), move.from(), move.to(), Map.of());
    }

    private static void fail(String why, Runnable stayed) {
        Toast.failed(why);
        stayed.run();
    }

    private void done(Move move, MoveResult result, Consumer<MoveResult> moved) {
        if (!result.arrived()) {
            Toast.done(
                    Texts.text("deal.move.waits", move.title(), String.join(", ", result.waitingFor()), move.toName()));
        } else if (!move.isReopening() && leadsBack(result, move.from())) {
            Toast.done(said(move), () -> Attempt.to(() -> back(move, result, moved)));
        } else {
            Toast.done(said(move));
        }
        moved.accept(result);
    }

    private static String said(Move move) {
        return Texts.text("deal.move.done." + move.kind(), move.title(), move.toName());
    }

    /** A loss is taken back by working on it again, anything else by the model's own way. */
    private boolean leadsBack(MoveResult result, String from) {
        return switch (result.state()) {
            case LOST -> true;
            case WON -> false;
            case OPEN ->
                room.pipelines()
                        .newest(result.pipeline())
                        .flatMap(pipeline -> pipeline.stage(result.stage()))
                        .map(Stage::leadsTo)
                        .filter(stages -> stages.contains(from))
                        .isPresent();
        };
    }

    private void back(Move move, MoveResult result, Consumer<MoveResult> moved) {
        moved.accept(
                move.isLoss()
                        ? room.moves().reopen(move.deal(), move.from())
                        : room.moves().move(move.deal(), result.stage(), move.from(), Map.of()));
    }
}
