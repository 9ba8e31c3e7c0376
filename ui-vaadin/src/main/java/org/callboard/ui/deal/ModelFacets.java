package org.callboard.ui.deal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.callboard.deal.Deals;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.ui.list.Facet;
import org.callboard.ui.list.Facets;
import org.callboard.ui.list.OwnFacet;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Pipelines and stages by the names that their models give them. */
@Component
class ModelFacets implements OwnFacet {

    private static final String STAGE = "stage";
    private static final Set<String> NAMED = Set.of(BoardView.PIPELINE, STAGE);

    private final Pipelines pipelines;

    ModelFacets(@Lazy Pipelines pipelines) {
        this.pipelines = pipelines;
    }

    @Override
    public boolean isFor(String kind, String field) {
        return Deals.KIND.equals(kind) && NAMED.contains(field);
    }

    @Override
    public Facet facet(String field, String label) {
        Map<String, String> names = STAGE.equals(field) ? stages() : names();
        return Facets.choice(field, label, List.copyOf(names.keySet()), value -> names.getOrDefault(value, value));
    }

    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        pipelines.newest().forEach(pipeline -> names.put(pipeline.id(), pipeline.name()));
        return names;
    }

    private Map<String, String> stages() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Pipeline pipeline : pipelines.newest()) {
            pipeline.stages().forEach(stage -> names.putIfAbsent(stage.id(), stage.name()));
        }
        return names;
    }
}
