package org.callboard.boot.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.callboard.boot.CannotStart;
import org.callboard.boot.realm.RealmSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts what the environment does not name: PostgreSQL unless {@code spring.datasource.url} is given, with it a mail
 * server unless {@code crm.mail.embedded} is false, Keycloak unless {@code crm.keycloak.url} is given. Keycloak starts
 * beside the application, since each takes its time.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
public final class EmbeddedServices implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServices.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Domains that belong to nobody (RFC 2606). */
    private static final String NOBODY_REAL =
            "example.com,example.org,example.net,*.example.com,*.example.org,*.example.net,*.example,*.test,*.invalid";

    private final Map<String, Object> found = new HashMap<>();
    private EmbeddedDatabase database;
    private KeycloakServer keycloak;
    private EmbeddedMail mail;
    private CompletableFuture<Void> realm = CompletableFuture.completedFuture(null);

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        boolean ownDatabase = !environment.containsProperty("spring.datasource.url");
        boolean ownKeycloak = !environment.containsProperty("crm.keycloak.url");
        refuseTakenPort(environment.getProperty("server.port", Integer.class, 8080));
        if (!ownDatabase && !ownKeycloak) {
            return;
        }
        var data = DataDirectory.open(Path.of(environment.getProperty("crm.data", ".crm")));
        int keycloakPort = environment.getProperty("crm.keycloak.port", Integer.class, 8180);
        startDatabase(data);
        if (ownDatabase) {
            database.createIfMissing("crm");
            found.put("spring.datasource.url", database.url("crm"));
            found.put("spring.datasource.username", EmbeddedDatabase.USER);
            found.put("spring.datasource.password", "");
            if (environment.getProperty("crm.mail.embedded", Boolean.class, true)) {
                startMail(data, environment);
            }
        }
        if (ownKeycloak) {
            startKeycloak(data, keycloakPort, environment);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("embedded services", found));
    }

    private void startDatabase(DataDirectory data) {
        long begin = System.nanoTime();
        database = EmbeddedDatabase.start(data.path(), true);
        log.info("PostgreSQL runs, data in {} ({})", data.path(), since(begin));
    }

    private void startMail(DataDirectory data, ConfigurableEnvironment environment) {
        String password = data.secrets().getProperty("mail");
        int port = environment.getProperty("crm.mail.port", Integer.class, 0);
        mail = EmbeddedMail.start(data.path().resolve("mail"), port, password);
        List.of("sales", "support", "rep1", "rep2", "rep3", "manager1", "agent1", "agent2")
                .forEach(name -> mail.open(name + "@" + EmbeddedMail.DOMAIN, password));
        found.put("crm.mail.embedded-smtp-port", mail.smtpPort());
        found.put("crm.mail.embedded-imap-port", mail.imapPort());
        found.put("crm.mail.embedded-password", password);
        found.put("crm.mail.reply-tokens", true);
        if (!environment.containsProperty("crm.guard.allow")) {
            found.put("crm.guard.allow", NOBODY_REAL);
        }
        log.info("Mail is kept here: SMTP at port {}, IMAP at port {}", mail.smtpPort(), mail.imapPort());
    }

    private void startKeycloak(DataDirectory data, int port, ConfigurableEnvironment environment) {
        long begin = System.nanoTime();
        Properties secrets = data.secrets();
        String publicUrl = environment.getRequiredProperty("crm.public-url");
        boolean demo = environment.getProperty("crm.demo", Boolean.class, true);
        database.createIfMissing("keycloak");
        keycloak = KeycloakServer.start(
                Path.of(environment.getProperty("crm.keycloak.home", "app/boot/target/keycloak")),
                data.path(),
                port,
                database.url("keycloak"),
                secrets.getProperty("setup"));
        found.put("crm.keycloak.url", keycloak.url());
        found.put("crm.keycloak.ui-secret", secrets.getProperty("ui"));
        found.put("crm.keycloak.admin-secret", secrets.getProperty("admin"));
        found.put("crm.demo", demo);
        realm = CompletableFuture.runAsync(
                () -> {
                    keycloak.awaitReady(PATIENCE);
                    var setup = new RealmSetup(keycloak.url(), secrets.getProperty("setup"), Instant::now);
                    setup.apply(placeholders(secrets, publicUrl), demo);
                    setup.allow("crm", publicUrl);
                    log.info("Keycloak runs at {} ({})", keycloak.url(), since(begin));
                },
                EmbeddedServices::beside);
    }

    private static void beside(Runnable work) {
        Thread thread = new Thread(work, "keycloak-start");
        thread.setDaemon(true);
        thread.start();
    }

    private static Map<String, String> placeholders(Properties secrets, String publicUrl) {
        return Map.of(
                "CRM_UI_SECRET", secrets.getProperty("ui"),
                "CRM_API_SECRET", secrets.getProperty("api"),
                "CRM_WORKER_SECRET", secrets.getProperty("worker"),
                "CRM_ADMIN_SECRET", secrets.getProperty("admin"),
                "CRM_PUBLIC_URL", publicUrl);
    }

    private static void refuseTakenPort(int port) {
        if (port != 0 && !FixedPort.isFree(port)) {
            throw new CannotStart("Port " + port + " is taken by another program. Choose one with --port.");
        }
    }

    /** Returns when people can log in; throws {@link CannotStart} when they never will. */
    public void awaitReady() {
        try {
            realm.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CannotStart sentence) {
                throw sentence;
            }
            throw new CannotStart(
                    "Keycloak's realm could not be set up: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private static String since(long begin) {
        return "%.1f s".formatted((System.nanoTime() - begin) / 1e9);
    }

    /** Ends what was started; Keycloak first, since it lives in the database. */
    @Override
    public void close() {
        if (keycloak != null) {
            keycloak.close();
            log.info("Keycloak has stopped");
        }
        if (mail != null) {
            mail.close();
        }
        if (database != null) {
            database.close();
            log.info("PostgreSQL has stopped");
        }
    }
}
