package org.callboard.camunda7;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
        private final List<Job> jobs = new CopyOnWriteArrayList<>();
        private volatile Function<Job, Outcome> script = job -> Outcome.done();

        Scripted(String topic) {
            this.topic = new Topic(topic);
        }

        void does(Function<Job, Outcome> what) {
            jobs.clear();
            script = what;
        }

        List<Job> jobs() {
            return jobs;
        }

        List<Job> jobsOf(String businessKey) {
            return jobs.stream()
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
