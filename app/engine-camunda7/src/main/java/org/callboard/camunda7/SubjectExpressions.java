package org.callboard.camunda7;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/**
 * The engine's expressions, which also know {@code subject}: {@code ${subject.companySize > 200}}; and {@code workingTime}:
 * {@code ${workingTime.after('support-eu', 'PT4H')}}.
 */
class SubjectExpressions extends SpringExpressionManager {

    static final String WORKING_TIME = "workingTime";

    private final LiveFacts facts;
    private final Function<VariableScope, TimerTime> time;

    SubjectExpressions(
            ApplicationContext beans,
            Map<Object, Object> named,
            LiveFacts facts,
            Function<VariableScope, TimerTime> time) {
        super(beans, named);
        this.facts = facts;
        this.time = time;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolver = new CompositeELResolver();
        resolver.add(new Resolver());
        resolver.add(super.createElResolver());
        return resolver;
    }

    /** Knows two names; what is asked of facts, the resolver of maps answers, with nothing for what is not there. */
    private final class Resolver extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            boolean isOurs = base == null && (LiveFacts.NAME.equals(property) || WORKING_TIME.equals(property));
            if (isOurs && context.getContext(VariableScope.class) instanceof VariableScope scope) {
                context.setPropertyResolved(true);
                return LiveFacts.NAME.equals(property) ? facts.of(scope) : time.apply(scope);
            }
            return null;
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            // facts are changed by their owners alone
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return base == null ? String.class : null;
        }

        @Override
        public java.util.Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }
    }
}
