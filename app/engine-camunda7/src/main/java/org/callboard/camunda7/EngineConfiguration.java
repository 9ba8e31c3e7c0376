package org.callboard.camunda7;

import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** The engine inside the application; everything else in this package is found by component scan. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/callboard/camunda7/engine.properties")
@EnableConfigurationProperties(WorkerProperties.class)
class EngineConfiguration {

    static {
        // The engine asks for a factory at each timer; unnamed, it is searched for in every jar, which took a seventh
        // of
        // a lead's time.
        System.getProperties()
                .putIfAbsent(
                        DatatypeFactory.DATATYPEFACTORY_PROPERTY,
                        DatatypeFactory.newDefaultInstance().getClass().getName());
    }

    @Bean
    Commands commands(ProcessEngine engine) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return new Commands(configuration.getCommandExecutorTxRequired());
    }
}
