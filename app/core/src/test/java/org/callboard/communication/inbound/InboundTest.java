package org.callboard.communication.inbound;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.callboard.communication.CommunicationHouse;
import org.springframework.boot.test.context.SpringBootTest;

/** A test on a {@link CommunicationHouse} that fetches its mailboxes; all of them share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CommunicationHouse.class,
        properties = {
            "crm.data=target/inbound",
            "crm.files.directory=target/inbound/files",
            "crm.messages.undo=0s",
            "crm.outbox.poll=200ms",
            "crm.guard.allow=callboard.example,acme.example",
            "crm.guard.quiet=none",
            "crm.mail.reply-tokens=true",
            "crm.inbox.directory=target/inbound/coming",
            "crm.inbox.lock=3s",
            "crm.inbox.idle=1s",
            "crm.inbox.poll=300ms",
            "crm.inbox.pause=1s",
            "crm.inbox.per-sender=4"
        })
public @interface InboundTest {

    int PER_SENDER = 4;
}
