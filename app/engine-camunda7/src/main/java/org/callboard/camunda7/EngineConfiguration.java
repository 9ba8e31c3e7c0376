package org.callboard.camunda7;

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

    @Bean
    Commands commands(ProcessEngine engine) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return new Commands(configuration.getCommandExecutorTxRequired());
    }
}
