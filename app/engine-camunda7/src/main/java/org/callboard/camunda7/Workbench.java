package org.callboard.camunda7;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.callboard.kernel.Cause;
import org.callboard.kernel.Causes;
import org.callboard.kernel.Correlation;
import org.callboard.kernel.Ids;
import org.callboard.kernel.Targets;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Worker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The workers that are lit in this process, and the one way in which any of them is run. */
@Component
class Workbench {

    enum Way {
        HERE,
        NEAR
    }

    private final Supplier<Map<String, Worker>> lit;
    private final MeterRegistry meters;

    /** Workers are looked up when first needed: they are made of beans that need the engine. */
    Workbench(ObjectProvider<Worker> workers, Targets targets, ObjectProvider<MeterRegistry> meters) {
        this.meters = meters.getIfAvailable(() -> Metrics.globalRegistry);
        this.lit = SingletonSupplier.of(() -> workers.stream()
                .filter(worker -> targets.lit(worker.topic().context()))
                .collect(Collectors.toUnmodifiableMap(worker -> worker.topic().name(), Function.identity())));
    }

    Optional<Worker> on(String topic) {
        return Optional.ofNullable(lit.get().get(topic));
    }

    Set<String> topics() {
        return lit.get().keySet();
    }

    Outcome work(Worker worker, Job job, Way way) {
        long begin = System.nanoTime();
        String outcome = "accident";
        try {
            Outcome result =
                    Correlation.within(correlationOf(job), () -> Causes.within(causeOf(job), () -> worker.work(job)));
            if (result == null) {
                throw new IllegalStateException("The worker of " + job.topic().name() + " answered nothing");
            }
            outcome = result instanceof Outcome.Refused ? "refused" : "done";
            return result;
        } finally {
            LiveFacts.forget();
            Timer.builder("crm.worker")
                    .description("Work of one job, by topic, outcome and way")
                    .tags(
                            "topic",
                            job.topic().name(),
                            "outcome",
                            outcome,
                            "way",
                            way.name().toLowerCase())
                    .publishPercentileHistogram()
                    .register(meters)
                    .record(java.time.Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static Cause causeOf(Job job) {
        return Cause.step(job.process(), job.element(), job.instanceId(), job.release());
    }

    private static String correlationOf(Job job) {
        String carried = job.text(Correlation.VARIABLE);
        return carried == null ? Ids.next().toString() : carried;
    }
}
