package org.callboard.ui.shell;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** News pushed to a page run on behalf of whoever has it open: the logged-in person is found by the page's session. */
@Configuration
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class PagesKnowTheirPerson {}
