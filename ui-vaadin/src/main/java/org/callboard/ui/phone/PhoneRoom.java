package org.callboard.ui.phone;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.callboard.communication.Calls;
import org.callboard.communication.LocalPhones;
import org.callboard.ui.text.Times;

/** Everything that pages ask of telephones. */
@SpringComponent
record PhoneRoom(Calls calls, LocalPhones phones, Times times) {}
