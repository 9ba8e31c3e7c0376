package org.callboard.ui.testing;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.SpringServlet;
import org.callboard.access.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** Base of tests that walk through pages without a browser. */
public abstract class Pages {

    private static Routes routes;

    private GenericWebApplicationContext context;

    @BeforeAll
    static void findRoutes() {
        routes = new Routes().autoDiscoverViews("org.callboard.ui.shell");
        routes.getErrorRoutes().add(fault(ClassUtils.resolveClassName("org.callboard.ui.shell.GoneView", null)));
        // our views are package-private, which the discovery above passes over
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        scan.findCandidateComponents("org.callboard.ui")
                .forEach(found -> routes.getRoutes()
                        .add(ClassUtils.resolveClassName(found.getBeanClassName(), null)
                                .asSubclass(Component.class)));
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends HasErrorParameter<?>> fault(Class<?> page) {
        return (Class<? extends HasErrorParameter<?>>) page;
    }

    @BeforeEach
    void openTheHouse() {
        context = new GenericWebApplicationContext();
        new AnnotatedBeanDefinitionReader(context).register(Fakes.class);
        context.refresh();
        prepare();
        SpringServlet servlet = new MockSpringServlet(routes, context, UI::new);
        MockVaadin.setup(UI::new, servlet);
    }

    @AfterEach
    void closeTheHouse() {
        MockVaadin.tearDown();
        context.close();
    }

    /** Fills the house before the first page opens. */
    protected void prepare() {}

    protected void logIn(Viewer viewer) {
        context.getBean(Fakes.class).logIn(viewer);
    }

    protected <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    protected <T> T bean(Class<T> type, String name) {
        return context.getBean(name, type);
    }

    protected FakeWorklist worklist() {
        return bean(FakeWorklist.class);
    }
}
