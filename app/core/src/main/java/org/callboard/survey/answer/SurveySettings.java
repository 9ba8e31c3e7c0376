package org.callboard.survey.answer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers are asked.
 *
 * @param rest how long nobody is asked again, whatever their next ticket
 * @param open how long a link takes an answer
 * @param change how long an answer can be changed
 * @param purpose of consent that the question needs
 */
@ConfigurationProperties("crm.survey")
record SurveySettings(
        @DefaultValue("30d") Duration rest,
        @DefaultValue("14d") Duration open,
        @DefaultValue("3d") Duration change,
        @DefaultValue("service") String purpose) {}
