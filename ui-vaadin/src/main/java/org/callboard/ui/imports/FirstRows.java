package org.callboard.ui.imports;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.callboard.imports.Imports.Preview;
import org.callboard.ui.text.Texts;

/** The first rows as they stand in the file. */
class FirstRows extends Details {

    FirstRows(Preview preview) {
        super(Texts.text("imports.first-rows", preview.rows().size()));
        NativeTableRow header = new NativeTableRow();
        preview.columns().forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        preview.rows().forEach(cells -> {
            NativeTableRow row = new NativeTableRow();
            cells.forEach(text -> row.addDataCell().setText(text));
            body.add(row);
        });
        NativeTable table = new NativeTable(new NativeTableHeader(header), body);
        Div scroll = new Div(table);
        scroll.addClassName("imports-table");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement()
                .setAttribute(
                        "aria-label",
                        Texts.text("imports.first-rows", preview.rows().size()));
        add(scroll);
        setOpened(true);
    }
}
