package org.callboard.communication;

import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.callboard.customer.consent.Consents;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.callboard.kernel.Subject;

/** Everybody allows everything but what a test takes away. */
public class AllowedPurposes implements Consents {

    public final Set<String> no = ConcurrentHashMap.newKeySet();

    @Override
    public List<Purpose> purposes() {
        return List.of(
                new Purpose("marketing", "Marketing"),
                new Purpose("sales", "Sales"),
                new Purpose("service", "Service"),
                new Purpose("tracking", "Tracking"));
    }

    @Override
    public Answer mayContact(String address, Channel channel, String purpose) {
        boolean refused = no.contains(address + " " + purpose);
        return new Answer(!refused, refused ? "Said no on 2026-01-01 (letter)." : "Nobody said no.");
    }

    @Override
    public Answer mayContact(Subject subject, Channel channel, String purpose) {
        return mayContact(subject.id().toString(), channel, purpose);
    }

    @Override
    public List<Standing> of(Subject subject) {
        return List.of();
    }

    @Override
    public Page<Said> said(Subject subject, PageRequest page) {
        return new Page<>(List.of(), 0, 1, 0);
    }

    @Override
    public Said record(Subject subject, Draft draft) {
        throw new UnsupportedOperationException("Nobody says anything here.");
    }

    @Override
    public void proof(Subject subject, OutputStream out) {
        throw new UnsupportedOperationException("Nobody says anything here.");
    }
}
