package org.callboard.communication;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test on the {@link CommunicationHouse}; all of them share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = CommunicationHouse.class,
        properties = {
            "crm.data=target/communication",
            "crm.files.directory=target/communication/files",
            "crm.messages.undo=0s",
            "crm.outbox.poll=200ms",
            "crm.guard.allow=callboard.example,example.com",
            "crm.guard.quiet=none",
            "crm.phone.calls-secret=shared with the telephone system",
            "crm.inbox.on=false"
        })
public @interface MailTest {}
