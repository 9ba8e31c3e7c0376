package org.callboard.camunda7;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.callboard.kernel.MoveRefused;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Stage;

/**
 * What the current thread is moving through its stages on somebody's word: from where, where it shall go, how far it
 * came. A token that moves by itself, for a timer or a message, has none.
 */
final class Going {

    private static final ThreadLocal<Going> CURRENT = new ThreadLocal<>();

    private final Map<String, Object> answers;
    private boolean opening;
    private String instanceId;
    private Stage from;
    private Stage asked;
    private Stage reached;
    private boolean backAtTask;

    private Going(Map<String, Object> answers, boolean opening) {
        this.answers = answers;
        this.opening = opening;
    }

    /** @param answers what a task is completed with */
    static <T> T withAnswers(Map<String, Object> answers, Function<Going, T> work) {
        return within(new Going(answers, false), work);
    }

    static <T> T opening(Function<Going, T> work) {
        return within(new Going(Map.of(), true), work);
    }

    private static <T> T within(Going going, Function<Going, T> work) {
        Going outer = CURRENT.get();
        CURRENT.set(going);
        try {
            return work.apply(going);
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** The move of that instance, or the one that has just begun it. */
    static Optional<Going> of(String instanceId) {
        Going going = CURRENT.get();
        if (going != null && going.opening && going.instanceId == null) {
            going.instanceId = instanceId;
        }
        return Optional.ofNullable(going).filter(one -> instanceId.equals(one.instanceId));
    }

    static Map<String, Object> answers() {
        return CURRENT.get() == null ? Map.of() : CURRENT.get().answers;
    }

    /** The stage's task was completed. */
    static void leaves(String instanceId, Stage from, Stage asked) {
        Going going = CURRENT.get();
        if (going != null) {
            going.instanceId = instanceId;
            going.from = from;
            going.asked = asked;
        }
    }

    /** Stage by stage; the first one must be the one that was asked for. */
    void arrivesAt(Stage stage, Pipeline pipeline) {
        if (asked != null && reached == null && !asked.id().equals(stage.id())) {
            throw new MoveRefused("From " + from.name() + " the way leads to " + stage.name() + " now, not to "
                    + asked.name() + ": " + pipeline.name() + " decides it by what stands in the record.");
        }
        reached = stage;
        backAtTask = false;
    }

    void comesBackToTask() {
        backAtTask = reached == null && asked != null;
    }

    boolean isBackAtTask() {
        return backAtTask;
    }

    /** {@code null} when it has just begun. */
    String standsAt() {
        return reached != null ? reached.id() : from == null ? null : from.id();
    }
}
