package org.callboard.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import java.util.function.Function;
import org.callboard.kernel.BadInput;

/**
 * An editor that is one component of the house.
 *
 * @param toValue from what the component holds to what the record takes
 * @param fromValue and back
 */
record BoundEditor<C extends Component & HasValue<?, T> & HasValidation, T>(
        String name, C component, Function<T, Object> toValue, Function<Object, T> fromValue, boolean takesEnter)
        implements FieldEditor {

    BoundEditor(String name, C component, Function<T, Object> toValue, Function<Object, T> fromValue) {
        this(name, component, toValue, fromValue, false);
    }

    @Override
    public Object value() {
        refuseUnreadable();
        return component.isEmpty() ? null : toValue.apply(component.getValue());
    }

    /** What cannot be read arrives as nothing: without this, a mistyped number would clear the field. */
    @SuppressWarnings("unchecked")
    private void refuseUnreadable() {
        if (component.isEmpty() && component instanceof HasValidator<?> checked) {
            var checkedByItself =
                    ((HasValidator<T>) checked).getDefaultValidator().apply(component.getValue(), null);
            if (checkedByItself.isError()) {
                throw new BadInput(name, checkedByItself.getErrorMessage());
            }
        }
    }

    @Override
    public void show(Object value) {
        if (value == null) {
            component.clear();
        } else {
            component.setValue(fromValue.apply(value));
        }
    }

    @Override
    public void refuse(String why) {
        if (component instanceof HasValidationProperties marked) {
            marked.setErrorMessage(why);
        }
        component.setInvalid(why != null);
    }

    @Override
    public void focus() {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
