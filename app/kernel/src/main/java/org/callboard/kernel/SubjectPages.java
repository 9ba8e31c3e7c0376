package org.callboard.kernel;

import java.util.Map;
import java.util.Optional;

/** Where people find what something is about: the one place that knows, for the window and for mails that link to it. */
public final class SubjectPages {

    private static final Map<String, String> BY_ID = Map.of(
            "lead", "leads",
            "company", "companies",
            "person", "people",
            "product", "products",
            "deal", "deals",
            "ticket", "tickets",
            "thread", "inbox",
            "article", "knowledge",
            "chat", "chats");

    /** Kinds that share one page. */
    private static final Map<String, String> TOGETHER = Map.of("mailbox", "mailboxes", "lane", "outbox");

    private SubjectPages() {}

    /** Below the house's address, without a slash before it; empty for a kind that has no page. */
    public static Optional<String> path(Subject subject) {
        return Optional.ofNullable(BY_ID.get(subject.type()))
                .map(page -> page + "/" + subject.id())
                .or(() -> Optional.ofNullable(TOGETHER.get(subject.type())));
    }
}
