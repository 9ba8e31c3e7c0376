package org.callboard.deal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.callboard.kernel.WorkingDays;
import org.callboard.kernel.engine.Pipeline;
import org.callboard.kernel.engine.Pipelines;
import org.callboard.kernel.engine.Stage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a new deal says of itself, made whole: its pipeline, the stage it begins at, whether it is over already. */
@Component
class DealBirth {

    private final Pipelines pipelines;
    private final WorkingDays days;
    private final String currency;

    DealBirth(Pipelines pipelines, WorkingDays days, @Value("${crm.currency:EUR}") String currency) {
        this.pipelines = pipelines;
        this.days = days;
        this.currency = currency;
    }

    /** Names of pipelines and stages become their ids, and a bare number a sum in the house's currency. */
    Map<String, Object> completed(Map<String, Object> typed) {
        Map<String, Object> said = new LinkedHashMap<>(typed);
        said.computeIfPresent("amount", (name, value) -> sum(value));
        said.computeIfPresent("recurring", (name, value) -> sum(value));
        pipeline(typed.get("pipeline")).ifPresent(pipeline -> {
            said.put("pipeline", pipeline.id());
            stage(said, pipeline);
        });
        said.putIfAbsent("state", DealState.OPEN.name());
        LocalDate today = days.today();
        boolean over = said.get("state") != null && !isOpen(said);
        if (over) {
            said.putIfAbsent("closedOn", today);
        }
        said.putIfAbsent("openedOn", over ? said.get("closedOn") : today);
        return said;
    }

    private Object sum(Object value) {
        boolean bare = value instanceof Number
                || value instanceof String text && text.strip().matches("[+-]?[\\d.,]+");
        return bare ? value.toString().strip() + " " + currency : value;
    }

    private Optional<Pipeline> pipeline(Object typed) {
        if (typed == null || typed.toString().isBlank()) {
            return usual();
        }
        String wanted = typed.toString().strip();
        return pipelines.newest().stream()
                .filter(pipeline ->
                        pipeline.id().equals(wanted) || pipeline.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** Empty when no release has a model with stages. */
    Optional<Pipeline> usual() {
        return pipelines.usual();
    }

    private static void stage(Map<String, Object> said, Pipeline pipeline) {
        Object typed = said.get("stage");
        if (typed instanceof String text && !text.isBlank()) {
            find(pipeline, text).ifPresent(stage -> {
                said.put("stage", stage.id());
                if (!stage.isOpen() && said.get("state") == null) {
                    said.put("state", stage.kind().name());
                }
            });
        } else if (said.get("state") != null && !isOpen(said)) {
            pipeline.stages().stream()
                    .filter(stage -> stage.kind()
                            .name()
                            .equalsIgnoreCase(said.get("state").toString().strip()))
                    .findFirst()
                    .ifPresent(stage -> said.put("stage", stage.id()));
        }
    }

    private static boolean isOpen(Map<String, Object> said) {
        return DealState.OPEN
                .name()
                .equalsIgnoreCase(said.get("state").toString().strip());
    }

    /** By id or by name, small and capital letters alike. */
    static Optional<Stage> find(Pipeline pipeline, String typed) {
        String wanted = typed.strip();
        return pipeline.stage(wanted)
                .or(() -> pipeline.stages().stream()
                        .filter(stage -> stage.name().equalsIgnoreCase(wanted))
                        .findFirst());
    }

    Map<String, String> check(Map<String, Object> values) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (values.get("title") == null) {
            wrong.put("title", "Say what the deal is called.");
        }
        boolean isNew = values.get("createdAt") == null;
        if (isNew) {
            whither(values, wrong);
            days(values, wrong);
        }
        return wrong;
    }

    private void whither(Map<String, Object> values, Map<String, String> wrong) {
        Optional<Pipeline> pipeline =
                Optional.ofNullable((String) values.get("pipeline")).flatMap(pipelines::newest);
        if (pipeline.isEmpty()) {
            wrong.put("pipeline", "No pipeline is released yet; a release brings its model.");
            return;
        }
        Object typed = values.get("stage");
        Optional<Stage> stage =
                typed == null ? Optional.empty() : pipeline.get().stage(typed.toString());
        if (typed != null && stage.isEmpty()) {
            wrong.put("stage", noSuchStage(pipeline.get()));
        }
        Object state = values.get("state");
        stage.filter(found -> !found.kind().name().equals(state))
                .ifPresent(found -> wrong.put(
                        "state", "Does not fit the stage " + found.name() + ", where deals are " + found.kind() + "."));
        if (typed == null && !DealState.OPEN.name().equals(state)) {
            wrong.put("state", pipeline.get().name() + " has no stage for deals that are " + state + ".");
        }
    }

    static String noSuchStage(Pipeline pipeline) {
        return pipeline.name() + " has no such stage. Choose from: "
                + pipeline.stages().stream().map(Stage::name).collect(Collectors.joining(", ")) + ".";
    }

    private void days(Map<String, Object> values, Map<String, String> wrong) {
        LocalDate opened = (LocalDate) values.get("openedOn");
        LocalDate closed = (LocalDate) values.get("closedOn");
        if (closed != null && DealState.OPEN.name().equals(values.get("state"))) {
            wrong.put("closedOn", "Only a deal that is won or lost has one; for an open one say closeOn.");
        }
        if (opened != null && opened.isAfter(days.today())) {
            wrong.put("openedOn", "Lies ahead; a deal is opened today or was before.");
        }
        if (closed != null && closed.isAfter(days.today())) {
            wrong.put("closedOn", "Lies ahead; for what is expected say closeOn.");
        } else if (closed != null && opened != null && closed.isBefore(opened)) {
            wrong.put("closedOn", "Ends before it began: say a day on or after " + opened + ".");
        }
    }
}
