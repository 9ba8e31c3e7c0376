package org.callboard.access.web;

import java.util.Arrays;
import java.util.List;
import org.callboard.access.SortKeys;
import org.callboard.kernel.BadInput;
import org.callboard.kernel.PageRequest;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** {@code ?page=&size=&sort=} as a {@link PageRequest}; {@code sort} may be repeated or separated by commas. */
class PageArguments implements HandlerMethodArgumentResolver {

    private static final int USUAL_SIZE = 50;

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        SortKeys keys = parameter.getParameterAnnotation(SortKeys.class);
        List<String> sort = sort(request.getParameterValues("sort"));
        if (keys != null) {
            check(sort, List.of(keys.value()));
        }
        return new PageRequest(
                number(request, "page", 0), number(request, "size", keys == null ? USUAL_SIZE : keys.size()), sort);
    }

    private static List<String> sort(String[] values) {
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(String::strip)
                        .filter(key -> !key.isEmpty())
                        .toList();
    }

    private static void check(List<String> sort, List<String> allowed) {
        for (String key : sort) {
            String name = key.startsWith("-") ? key.substring(1) : key;
            if (allowed.stream().noneMatch(known -> allows(known, name))) {
                throw new BadInput(
                        "sort", "Sort by one of " + String.join(", ", allowed) + "; a leading minus turns it round.");
            }
        }
    }

    private static boolean allows(String known, String name) {
        return known.endsWith(".*") ? name.startsWith(known.substring(0, known.length() - 1)) : known.equals(name);
    }

    private static int number(NativeWebRequest request, String name, int otherwise) {
        String value = request.getParameter(name);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException notANumber) {
            throw new BadInput(name, "Expected a whole number.");
        }
    }
}
