package org.callboard.kernel.engine;

import java.util.List;
import java.util.Optional;

/**
 * A deployed model some of whose elements are stages. What it says never changes; a changed model is another version.
 *
 * @param id the process, for example {@code deal-stages}
 * @param name as people call it
 * @param release the release that the version came with
 * @param stages in the order of the board
 */
public record Pipeline(String id, String name, int version, int release, List<Stage> stages) {

    public Pipeline {
        stages = List.copyOf(stages);
    }

    public Optional<Stage> stage(String stageId) {
        return stages.stream().filter(stage -> stage.id().equals(stageId)).findFirst();
    }
}
