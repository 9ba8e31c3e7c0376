package org.callboard.camunda7;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.callboard.kernel.engine.OpenTask;
import org.callboard.kernel.engine.TaskWatcher;
import org.springframework.stereotype.Component;

/** Remembers what a worklist would hear. */
@Component
class HeardTasks implements TaskWatcher {

    record Heard(String what, String taskId, OpenTask task) {}

    private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger opened = new AtomicInteger();

    @Override
    public void opened(OpenTask task) {
        opened.incrementAndGet();
        heard.add(new Heard("opened", task.id(), task));
    }

    @Override
    public void changed(OpenTask task) {
        heard.add(new Heard("changed", task.id(), task));
    }

    @Override
    public void moved(OpenTask task) {
        heard.add(new Heard("moved", task.id(), task));
    }

    @Override
    public void closed(String taskId, String how) {
        heard.add(new Heard(how, taskId, null));
    }

    OpenTask openOf(String businessKey) {
        return List.copyOf(heard).stream()
                .filter(h -> h.task() != null && h.task().businessKey().equals(businessKey))
                .map(Heard::task)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    List<OpenTask> openTasksOf(Collection<String> businessKeys) {
        Set<String> keys = Set.copyOf(businessKeys);
        return List.copyOf(heard).stream()
                .filter(h -> h.what().equals("opened") && keys.contains(h.task().businessKey()))
                .map(Heard::task)
                .toList();
    }

    int opened() {
        return opened.get();
    }

    List<String> whatOf(String taskId) {
        return List.copyOf(heard).stream()
                .filter(h -> h.taskId().equals(taskId))
                .map(Heard::what)
                .toList();
    }
}
