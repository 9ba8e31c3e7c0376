package org.callboard.processes;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.complete;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.externalTask;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.withVariables;

import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "bpmn/knowledge/article-review.bpmn")
class ArticleReviewTest {

    @RegisterExtension
    static ProcessEngineCoverageExtension engine = ModelEngine.walkingEveryElement();

    @Test
    void whatIsReadyGoesToItsReaders() {
        ProcessInstance review = asked();
        assertThat(task(review)).hasCandidateGroup("support-manager");

        complete(task(review), withVariables("decision", "publish"));
        assertThat(review).isWaitingAtExactly("Task_PublishArticle");
        complete(externalTask("Task_PublishArticle", review));

        assertThat(review).isEnded().hasPassed("EndEvent_ArticlePublished");
    }

    @Test
    void whatIsNotReadyGoesBack() {
        ProcessInstance review = asked();

        complete(task(review), withVariables("decision", "send-back", "note", "No pictures."));
        complete(externalTask("Task_SendBackArticle", review));

        assertThat(review).isEnded().hasPassed("EndEvent_ArticleSentBack");
    }

    @Test
    void whoeverWritesOnTakesItOutOfReview() {
        ProcessInstance review = asked();

        runtimeService()
                .createMessageCorrelation("knowledge.review-withdrawn")
                .processInstanceBusinessKey(review.getBusinessKey())
                .correlate();

        assertThat(review).isEnded().hasPassed("EndEvent_ReviewWithdrawn");
    }

    private static ProcessInstance asked() {
        ProcessInstance review = runtimeService()
                .createMessageCorrelation("knowledge.review-asked")
                .processInstanceBusinessKey(UUID.randomUUID().toString())
                .correlateStartMessage();
        assertThat(review).isWaitingAtExactly("Task_ReviewArticle");
        return review;
    }
}
