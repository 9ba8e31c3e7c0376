package org.callboard.camunda7;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.callboard.kernel.Targets;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The engine's room alone: a database, a clock, all lights on, workers that do as the test says. */
@SpringBootApplication(exclude = FlywayAutoConfiguration.class)
class TestHouse {

    @Bean
    DataSource dataSource() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(TestDatabase.url());
        pool.setMaximumPoolSize(8);
        pool.setConnectionInitSql("set search_path to engine, public");
        TestDatabase.migrate(pool);
        return Statements.counting(pool);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Targets targets() {
        return Targets.of("all");
    }

    @Bean
    ScriptedFacts subjectFacts() {
        return new ScriptedFacts();
    }

    @Bean
    ScriptedTime workingTime() {
        return new ScriptedTime();
    }

    @Bean
    ScriptedStandIns standIns() {
        return new ScriptedStandIns();
    }

    @Bean
    TestWorkers.Scripted match() {
        return new TestWorkers.Scripted("match.find-twins");
    }

    @Bean
    TestWorkers.Scripted judge() {
        return new TestWorkers.Scripted("score.judge");
    }

    @Bean
    TestWorkers.Scripted assign() {
        return new TestWorkers.Scripted("match.assign");
    }

    @Bean
    TestWorkers.Scripted remind() {
        return new TestWorkers.Scripted("match.remind");
    }
}
