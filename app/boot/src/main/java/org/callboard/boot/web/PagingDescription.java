package org.callboard.boot.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Stream;
import org.callboard.access.SortKeys;
import org.callboard.kernel.Page;
import org.callboard.kernel.PageRequest;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes {@code ?page=&size=&sort=} as callers write them, with the keys that a list sorts by. */
@Component
class PagingDescription implements OperationCustomizer {

    PagingDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageRequest.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.getParameterType() == PageRequest.class)
                .flatMap(PagingDescription::described)
                .forEach(operation::addParametersItem);
        return operation;
    }

    private static Stream<Parameter> described(MethodParameter parameter) {
        SortKeys keys = parameter.getParameterAnnotation(SortKeys.class);
        StringSchema key = new StringSchema();
        // Names that admins add cannot be listed.
        if (keys != null && Stream.of(keys.value()).noneMatch(name -> name.endsWith(".*"))) {
            Stream.of(keys.value()).flatMap(name -> Stream.of(name, "-" + name)).forEach(key::addEnumItem);
        }
        return Stream.of(
                new QueryParameter()
                        .name("page")
                        .description("From 0")
                        .schema(new IntegerSchema().minimum(BigDecimal.ZERO)),
                new QueryParameter()
                        .name("size")
                        .schema(new IntegerSchema().minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(Page.MAX_SIZE))),
                new QueryParameter()
                        .name("sort")
                        .description("In order of weight; a leading minus turns a key round")
                        .schema(new ArraySchema().items(key)));
    }
}
