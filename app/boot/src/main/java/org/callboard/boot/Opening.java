package org.callboard.boot;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.callboard.boot.embedded.EmbeddedServices;
import org.callboard.kernel.Targets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Opens the house in the right order: what was asked for, the services it needs, the rooms, the word that it is open. */
public final class Opening {

    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    private Opening() {}

    public static void of(SpringApplication application, String... args) {
        if (Arrays.stream(args).anyMatch(arg -> arg.startsWith("--crm.list-targets"))) {
            listTargets();
            return;
        }
        long begin = System.nanoTime();
        var services = new EmbeddedServices();
        application.addListeners(new TargetsFirst(), services);
        SpringApplication.getShutdownHandlers().add(services::close);
        ConfigurableApplicationContext house = application.run(args);
        try {
            services.awaitReady();
            sayReady(house.getEnvironment(), Duration.ofNanos(System.nanoTime() - begin));
        } catch (CannotStart e) {
            log.error("Callboard did not start: {}", e.getMessage());
            System.exit(SpringApplication.exit(house, () -> 1));
        }
    }

    private static void listTargets() {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Targets.KNOWN.forEach(out::println);
    }

    private static void sayReady(Environment environment, Duration took) {
        log.info(
                "Ready. Callboard is open at {} after {} s (targets: {})",
                environment.getProperty("crm.public-url"),
                took.toSeconds(),
                environment.getProperty("crm.target"));
        if (environment.getProperty("crm.demo", Boolean.class, false)) {
            log.info(
                    "Log in as rep1, rep2, rep3, manager1, agent1, supervisor1, marketer1, analyst1, admin1 or, at /portal, customer1;"
                            + " the password is the username");
        }
    }

    /** A misspelt target is said before anything is started. */
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    static class TargetsFirst implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            try {
                Targets.of(event.getEnvironment().getProperty("crm.target", Targets.ALL));
            } catch (IllegalArgumentException e) {
                throw new CannotStart(e.getMessage(), e);
            }
        }
    }
}
