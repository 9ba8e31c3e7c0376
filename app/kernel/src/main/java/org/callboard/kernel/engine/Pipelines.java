package org.callboard.kernel.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Models whose elements are stages, and the subjects that run through them. A subject runs through one pipeline at a
 * time; where it stands is where its token is. Everything happens in the caller's transaction.
 */
public interface Pipelines {

    /** The variable by which a stage's task says where to go: the id of a stage. */
    String TO_STAGE = "toStage";

    /** The model of the usual pipeline. */
    String USUAL = "deal-stages";

    /** The newest version of every model that has stages, by name. */
    List<Pipeline> newest();

    Optional<Pipeline> newest(String pipeline);

    /** The pipeline of whoever names none; empty when no release has a model with stages. */
    default Optional<Pipeline> usual() {
        return newest(USUAL).or(() -> newest().stream().findFirst());
    }

    /** Empty when no pipeline runs for it. */
    default Optional<Standing> standing(String businessKey) {
        return Optional.ofNullable(standings(List.of(businessKey)).get(businessKey));
    }

    /** Those of the keys for which a pipeline runs, in a fixed number of statements. */
    Map<String, Standing> standings(Collection<String> businessKeys);

    /**
     * Starts the pipeline for a subject.
     *
     * @param stage where to begin; {@code null} is where the model begins
     * @throws org.callboard.kernel.BadInput when there is no such pipeline ({@code pipeline}) or stage ({@code stage})
     * @throws org.callboard.kernel.Conflict when a pipeline runs for it already
     */
    void open(String pipeline, String businessKey, String stage, Map<String, Object> variables);

    /**
     * Completes the task of the stage.
     *
     * @param from where the caller believes it to stand
     * @param variables further answers to the stage's task
     * @return where it stands now: {@code to}, or still {@code from} when something within the stage comes first, like
     *     an approval
     * @throws org.callboard.kernel.Conflict when it stands elsewhere by now
     * @throws org.callboard.kernel.MoveRefused when the model leads elsewhere, or a {@link StageGuard} says no; the
     *     caller's transaction must be rolled back
     */
    String move(String businessKey, String from, String to, Map<String, Object> variables);

    /**
     * Ends the running instance and opens another pipeline.
     *
     * @param reason stays in history
     */
    void switchTo(String businessKey, String pipeline, String stage, String reason);

    /**
     * Timers of the stage whose date is a fact of the subject are set to what the fact says now; one that has gone off
     * comes back when the date lies ahead again.
     *
     * @return how many timers it were
     */
    int retime(String businessKey);

    /**
     * Open tasks that were one person's become another's, because the subject did.
     *
     * @param to {@code null} for nobody: whoever may take them sees them
     * @return how many; where nobody keeps tasks, none
     */
    default int giveTasks(String businessKey, String from, String to) {
        return 0;
    }
}
