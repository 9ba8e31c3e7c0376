package org.callboard.ui.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;

/** What stands on the page before any view does: push, the theme, and the choice of light or dark without a flash. */
@Push
public class AppShell implements AppShellConfigurator {

    private static final String LIGHT_OR_DARK = """
            (function () {
              var choice = 'system';
              try { choice = localStorage.getItem('crm.theme') || 'system'; } catch (off) { }
              var dark = choice === 'dark' || (choice === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
              document.documentElement.setAttribute('theme', dark ? 'dark' : 'light');
            })();
            """;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1");
        settings.setBodySize("100%", "100%");
        settings.addLink("stylesheet", "crm/theme.css");
        settings.addFavIcon("icon", "crm/icon.svg", "any");
        settings.addInlineWithContents(LIGHT_OR_DARK, Inline.Wrapping.JAVASCRIPT);
    }
}
