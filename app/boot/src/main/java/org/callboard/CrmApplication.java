package org.callboard;

import org.callboard.boot.Opening;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The one application: every room in one jar; {@code --crm.target=} says which lights are on. Beans are called by their
 * whole names: rooms need not agree on who may have a class {@code Answers}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CrmApplication {

    public static void main(String[] args) {
        Opening.of(new SpringApplication(CrmApplication.class), args);
    }
}
