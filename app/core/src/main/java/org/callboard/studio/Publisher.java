package org.callboard.studio;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.engine.Models;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the next release of content that differs from the newest one: all files and the deployed models, in one
 * transaction. What cannot be used is refused with one loud line and the former release stays in force.
 */
@Component
class Publisher {

    private static final Logger log = LoggerFactory.getLogger(Publisher.class);

    private final ContentSource source;
    private final ContentCheck check;
    private final ReleaseStore store;
    private final Models models;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Publisher(
            ContentSource source,
            ContentCheck check,
            ReleaseStore store,
            Models models,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.source = source;
        this.check = check;
        this.store = store;
        this.models = models;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @return the number of the release in force. Throws when content is bad and there is no former release */
    int publish() {
        try {
            Content content = source.read();
            Integer number = transaction.execute(status -> publish(content));
            return number == null ? store.current() : number;
        } catch (RefusedContent | BadInput | java.io.UncheckedIOException refused) {
            return refuse(refused);
        }
    }

    private Integer publish(Content content) {
        store.takeTurn();
        Optional<PublishedRelease> newest = store.newest();
        if (newest.isPresent() && newest.get().checksum().equals(content.checksum())) {
            int number = newest.get().number();
            models.deploy(number, content.under("bpmn/"));
            log.info("Release {} is in force, the content of {} has not changed", number, source);
            return number;
        }
        List<String> problems = check.problems(content);
        if (!problems.isEmpty()) {
            throw new RefusedContent(problems);
        }
        int number = store.add(content, clock.instant());
        models.deploy(number, content.under("bpmn/"));
        log.info(
                "Published release {} ({} files from {})",
                number,
                content.files().size(),
                source);
        newest.ifPresent(former -> log.info(
                "Against release {}: {}", former.number(), content.differenceFrom(store.content(former.number()))));
        return number;
    }

    private int refuse(RuntimeException refused) {
        Optional<PublishedRelease> former = store.newest();
        if (former.isEmpty()) {
            throw new IllegalStateException(
                    "The content of " + source + " cannot be used, and there is no former release: "
                            + refused.getMessage(),
                    refused);
        }
        int number = former.get().number();
        log.error(
                "REFUSED the content of {}; release {} stays in force. {}",
                source,
                number,
                refused.getMessage().replaceAll("\\s+", " "));
        models.deploy(number, store.content(number).under("bpmn/"));
        return number;
    }

    /** Content with problems, all of them told. */
    private static final class RefusedContent extends RuntimeException {

        RefusedContent(List<String> problems) {
            super(String.join(" | ", problems));
        }
    }
}
