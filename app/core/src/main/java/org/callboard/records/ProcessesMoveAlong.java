package org.callboard.records;

import java.util.Collection;
import java.util.UUID;
import org.callboard.kernel.engine.Models;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Processes that run about a record go on about the one that it is merged into. */
@Component
class ProcessesMoveAlong implements MovesAlong {

    private final ObjectProvider<Models> models;

    ProcessesMoveAlong(ObjectProvider<Models> models) {
        this.models = models;
    }

    @Override
    public String what() {
        return "processes";
    }

    @Override
    public long count(String type, Collection<UUID> ids) {
        return models.stream()
                .flatMap(engine ->
                        engine.instancesOf(ids.stream().map(UUID::toString).toList()).stream())
                .filter(instance -> instance.endedAt() == null)
                .count();
    }
}
