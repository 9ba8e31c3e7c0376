package org.callboard;

import org.callboard.boot.Opening;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one application: every room in one jar; {@code --crm.target=} says which lights are on. */
@SpringBootApplication
public class CrmApplication {

    public static void main(String[] args) {
        Opening.of(new SpringApplication(CrmApplication.class), args);
    }
}
