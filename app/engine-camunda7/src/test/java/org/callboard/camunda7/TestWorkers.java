package org.callboard.camunda7;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.callboard.kernel.engine.Job;
import org.callboard.kernel.engine.Outcome;
import org.callboard.kernel.engine.Topic;
import org.callboard.kernel.engine.Worker;

/** Workers that do what the test says and remember what they were given. */
final class TestWorkers {

    private TestWorkers() {}

    static final class Scripted implements Worker {

        private final Topic topic;
        private final List<Job> jobs = Collections.synchronizedList(new ArrayList<>());
        private volatile Function<Job, Outcome> script = job -> Outcome.done();

        Scripted(String topic) {
            this.topic = new Topic(topic);
        }

        void does(Function<Job, Outcome> what) {
            jobs.clear();
            script = what;
        }

        List<Job> jobs() {
            return List.copyOf(jobs);
        }

        List<Job> jobsOf(String businessKey) {
            return List.copyOf(jobs).stream()
                    .filter(job -> job.businessKey().equals(businessKey))
                    .toList();
        }

        @Override
        public Topic topic() {
            return topic;
        }

        @Override
        public Outcome work(Job job) {
            jobs.add(job);
            return script.apply(job);
        }
    }
}
