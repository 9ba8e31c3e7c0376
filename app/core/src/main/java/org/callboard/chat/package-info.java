/** Talking with people on a web page: each conversation is a process that finds an agent and ends as a transcript. */
@org.springframework.modulith.ApplicationModule(
        displayName = "chat",
        allowedDependencies = {
            "kernel",
            "kernel::engine",
            "access",
            "audit",
            "communication",
            "customer",
            "guest",
            "records::text",
            "signals"
        })
package org.callboard.chat;
