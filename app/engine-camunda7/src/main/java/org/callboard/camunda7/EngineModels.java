package org.callboard.camunda7;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.engine.Models;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Releases go in as deployments named by their number; what runs and what ran is read from the engine's history. */
@Component
class EngineModels implements Models {

    /** Any number, as long as every node uses the same: one deploys, the others wait and find it done. */
    private static final long DEPLOYING = 7_224_002L;

    private final ProcessEngine engine;
    private final JdbcTemplate jdbc;
    private final Instances instances;
    private final Traces traces;
    private final Incidents incidents;
    private final AfterCommit afterCommit;
    private final StartEvents starts;
    private final StageModels stages;

    EngineModels(
            ProcessEngine engine,
            JdbcTemplate jdbc,
            Instances instances,
            Traces traces,
            Incidents incidents,
            AfterCommit afterCommit,
            StartEvents starts,
            StageModels stages) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.instances = instances;
        this.traces = traces;
        this.incidents = incidents;
        this.afterCommit = afterCommit;
        this.starts = starts;
        this.stages = stages;
    }

    @Override
    @Transactional
    public void deploy(int release, Map<String, byte[]> bpmnFiles) {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, DEPLOYING);
        String name = ReleaseOf.PREFIX + release;
        boolean done = engine.getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentName(name)
                        .count()
                > 0;
        if (done || bpmnFiles.isEmpty()) {
            return;
        }
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name(name).source("callboard");
        bpmnFiles.forEach((path, bytes) -> deployment.addInputStream(path, new java.io.ByteArrayInputStream(bytes)));
        try {
            refuseMistakes(deployment.deployWithResult());
        } catch (ParseException e) {
            throw new BadInput(complaints(e));
        } catch (ProcessEngineException e) {
            throw new BadInput("bpmn", e.getMessage());
        }
        afterCommit.run(starts::forget);
        afterCommit.run(stages::forget);
    }

    private void refuseMistakes(DeploymentWithDefinitions deployed) {
        if (deployed.getDeployedProcessDefinitions() != null) {
            stages.refuseMistakes(deployed.getDeployedProcessDefinitions());
        }
    }

    private static List<BadInput.Field> complaints(ParseException e) {
        List<BadInput.Field> fields = new ArrayList<>();
        e.getResorceReports()
                .forEach(report -> report.getErrors()
                        .forEach(problem -> fields.add(new BadInput.Field(
                                report.getResourceName(), "line " + problem.getLine() + ": " + problem.getMessage()))));
        return fields;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Instance> instancesOf(Collection<String> businessKeys) {
        return instances.of(businessKeys);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Trace> trace(String instanceId) {
        return instances.find(instanceId).map(traces::of);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> diagram(String instanceId) {
        return instances
                .find(instanceId)
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .map(traces::diagram);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Incident> incidents(int limit) {
        return incidents.newest(limit);
    }

    @Override
    public long incidentCount() {
        return incidents.count();
    }

    @Override
    @Transactional
    public void retry(String incidentId) {
        incidents.retry(incidentId);
    }
}
