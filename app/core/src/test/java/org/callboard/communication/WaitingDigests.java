package org.callboard.communication;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.callboard.worklist.Digests;

/** What people did not read, as far as a test says; taken once. */
public class WaitingDigests implements Digests {

    public final List<Digest> waiting = new CopyOnWriteArrayList<>();

    @Override
    public List<Digest> take(int most) {
        List<Digest> taken = List.copyOf(waiting);
        waiting.removeAll(taken);
        return taken;
    }
}
