package org.callboard.records;

import java.util.function.Function;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives every kind of record what the rest of the house asks of a kind of subject: rights, facts, old values that come
 * back, imports, merges. A context that declares its {@link RecordKind} has them all.
 */
@Component
class KindAdapters implements BeanDefinitionRegistryPostProcessor {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        ListableBeanFactory beans = (ListableBeanFactory) registry;
        for (String kind : beans.getBeanNamesForType(RecordKind.class, true, false)) {
            Adapters adapters = new Adapters(registry, beans, kind);
            adapters.add(RecordRights.class, k -> new RecordRights(k, beans.getBean(JdbcClient.class)));
            adapters.add(
                    RecordFacts.class,
                    k -> new RecordFacts(
                            k,
                            beans.getBean(RecordRows.class),
                            beans.getBean(CustomValues.class),
                            beans.getBean(RecordGate.class)));
            adapters.add(RecordHold.class, k -> new RecordHold(k, beans.getBean(JdbcClient.class)));
            adapters.add(
                    RecordRestores.class,
                    k -> new RecordRestores(k, beans.getBean(Records.class), beans.getBean(RecordGate.class)));
            adapters.add(
                    RecordImport.class,
                    k -> new RecordImport(
                            k,
                            beans.getBean(ImportedRecords.class),
                            beans.getBean(ImportUndo.class),
                            beans.getBean(FileDoubts.class)));
            adapters.add(RecordMergeable.class, k -> new RecordMergeable(k, beans.getBean(MergedRecords.class)));
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // the registry was all there was to look at
    }

    private record Adapters(BeanDefinitionRegistry registry, ListableBeanFactory beans, String kind) {

        <T> void add(Class<T> type, Function<RecordKind, T> making) {
            String name = kind + type.getSimpleName().substring("Record".length());
            registry.registerBeanDefinition(
                    name,
                    BeanDefinitionBuilder.rootBeanDefinition(
                                    type, () -> making.apply(beans.getBean(kind, RecordKind.class)))
                            .getBeanDefinition());
        }
    }
}
