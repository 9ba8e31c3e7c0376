package org.callboard.kernel;

import java.util.Arrays;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Reads {@code crm.target} from the environment, because beans are chosen before {@link Targets} is one. */
class LitCondition implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Targets targets = Targets.of(context.getEnvironment().getProperty("crm.target", Targets.ALL));
        String[] any = metadata.getAnnotations().get(Lit.class).getStringArray("value");
        return Arrays.stream(any).anyMatch(targets::lit);
    }
}
