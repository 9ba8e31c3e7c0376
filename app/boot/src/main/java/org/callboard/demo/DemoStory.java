package org.callboard.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.callboard.access.CurrentUser;
import org.callboard.access.Preferences;
import org.callboard.kernel.Lit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the story of {@code demo/story.json} once, after the first start with {@code crm.demo=true}: step by step, each
 * remembered, so that an interrupted story goes on where it stood and a told one is never told again.
 */
@Component
@Lit("api")
@ConditionalOnProperty("crm.demo")
class DemoStory {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStory.class);
    private static final String TOLD = "demo.story.told";
    private static final int PATIENCE = 30;

    private final DemoActs acts;
    private final DemoCast cast;
    private final Preferences preferences;
    private final CurrentUser currentUser;
    private final List<DemoStep> steps;
    private final Map<String, UUID> leads = new HashMap<>();
    private volatile boolean ready;
    private int waited;

    DemoStory(DemoActs acts, DemoCast cast, Preferences preferences, CurrentUser currentUser, ObjectMapper json)
            throws IOException {
        this.acts = acts;
        this.cast = cast;
        this.preferences = preferences;
        this.currentUser = currentUser;
        try (InputStream story = new ClassPathResource("demo/story.json").getInputStream()) {
            this.steps = json.readValue(story, new TypeReference<>() {});
        }
    }

    /** Not before the processes are deployed. */
    @EventListener(ApplicationReadyEvent.class)
    public void ready() {
        ready = true;
    }

    /** Tells as much as can be told now; what waits for people or processes is told at the next call. */
    @Scheduled(fixedDelay = 2_000)
    public void tell() {
        if (!ready || !cast.isHere()) {
            return;
        }
        int from = told();
        for (int next = from; next < steps.size() && told(steps.get(next)); next++) {
            remember(next + 1);
        }
        if (from < steps.size() && isTold()) {
            LOG.info("The demo's leads are in: {} steps told.", steps.size());
        }
        ready = !isTold();
    }

    boolean isTold() {
        return told() == steps.size();
    }

    private boolean told(DemoStep step) {
        if (step.in() != null) {
            leads.put(step.lead(), acts.capture(step));
            return true;
        }
        if (acts.act(step, lead(step.lead()))) {
            waited = 0;
            return true;
        }
        if (++waited < PATIENCE) {
            return false;
        }
        LOG.warn("The demo leaves out a step of {}: there is no task.", step.lead());
        waited = 0;
        return true;
    }

    /** After an interruption captured again, which finds the lead of then. */
    private UUID lead(String name) {
        return leads.computeIfAbsent(name, this::captureAgain);
    }

    private UUID captureAgain(String name) {
        return steps.stream()
                .filter(step -> step.in() != null && step.lead().equals(name))
                .findFirst()
                .map(acts::capture)
                .orElseThrow();
    }

    private int told() {
        return currentUser.actingFor(
                DemoCast.WEBSITE,
                () -> preferences.get(TOLD).map(Integer::parseInt).orElse(0));
    }

    private void remember(int steps) {
        currentUser.actingFor(DemoCast.WEBSITE, () -> {
            preferences.set(TOLD, String.valueOf(steps));
            return steps;
        });
    }
}
