package org.callboard.decision;

import org.callboard.kernel.Lit;
import org.callboard.kernel.release.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the current rule book beside the start, so that the first lead does not wait for the compiler. */
@Component
@Lit({"lead", "scoring"})
class OpensCurrentBook {

    private static final Logger log = LoggerFactory.getLogger(OpensCurrentBook.class);

    private final RuleBooks books;
    private final Releases releases;

    OpensCurrentBook(RuleBooks books, Releases releases) {
        this.books = books;
        this.releases = releases;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        Thread opener = new Thread(this::openNow, "rule-book");
        opener.setDaemon(true);
        opener.start();
    }

    private void openNow() {
        try {
            books.of(releases.current());
        } catch (RuntimeException notYet) {
            log.warn("The current rule book could not be opened ahead; the first question tries again", notYet);
        }
    }
}
