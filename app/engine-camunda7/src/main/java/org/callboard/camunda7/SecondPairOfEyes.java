package org.callboard.camunda7;

import java.util.Arrays;
import java.util.Map;
import org.callboard.kernel.Forbidden;
import org.callboard.kernel.engine.Roles;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Refuses that a task is done by whom its property {@code notBy} names, by somebody without the role of {@code onlyRole},
 * or a second time by somebody who has done it in the same instance already: an approval by oneself is none, and two of
 * three are two people.
 */
class SecondPairOfEyes implements TaskListener {

    static final String NOT_BY = "notBy";
    static final String ONLY_ROLE = "onlyRole";

    private final Expression notBy;
    private final Expression onlyRole;
    private final ObjectProvider<Roles> roles;

    /** @param said properties of the user task */
    SecondPairOfEyes(Map<String, String> said, ObjectProvider<Roles> roles) {
        this.notBy = expression(said.get(NOT_BY));
        this.onlyRole = expression(said.get(ONLY_ROLE));
        this.roles = roles;
    }

    static boolean isWanted(Map<String, String> said) {
        return said.containsKey(NOT_BY) || said.containsKey(ONLY_ROLE);
    }

    private static Expression expression(String text) {
        return text == null
                ? null
                : Context.getProcessEngineConfiguration().getExpressionManager().createExpression(text);
    }

    @Override
    public void notify(DelegateTask task) {
        String who = task.getAssignee();
        if (who == null || Arrays.asList(text(notBy, task).split(",")).contains(who)) {
            throw new Forbidden("This asks for a second pair of eyes: somebody else has to answer it.");
        }
        String role = text(onlyRole, task);
        if (!role.isEmpty() && !roles.getObject().has(who, role)) {
            throw new Forbidden("Only somebody with the role " + role + " may answer this.");
        }
        if (didItBefore(task, who)) {
            throw new Forbidden("You have answered this once already: somebody else has to answer it, too.");
        }
    }

    /** Whether somebody would not be refused. */
    boolean mayAnswer(DelegateTask task, String who) {
        String role = text(onlyRole, task);
        return !Arrays.asList(text(notBy, task).split(",")).contains(who)
                && (role.isEmpty() || roles.getObject().has(who, role))
                && !didItBefore(task, who);
    }

    private static String text(Expression expression, DelegateTask task) {
        Object value = expression == null ? null : expression.getValue(task);
        return value == null ? "" : value.toString();
    }

    private static boolean didItBefore(DelegateTask task, String who) {
        return Context.getProcessEngineConfiguration()
                        .getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .taskDefinitionKey(task.getTaskDefinitionKey())
                        .taskAssignee(who)
                        .taskDeleteReason("completed")
                        .count()
                > 0;
    }
}
