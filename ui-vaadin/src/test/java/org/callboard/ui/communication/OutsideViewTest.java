package org.callboard.ui.communication;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.callboard.communication.Mailboxes;
import org.callboard.communication.OutsideMail;
import org.callboard.communication.OutsideMail.Answer;
import org.callboard.ui.testing.FakeMail;
import org.callboard.ui.testing.Fakes;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class OutsideViewTest extends MailPages {

    private final OutsideMail outside = mock(OutsideMail.class);
    private final OutsideMail.Letter offer = new OutsideMail.Letter(
            "<offer@callboard.example>",
            List.of(),
            "Sales <sales@callboard.example>",
            "jo@chanay.example",
            "Offer",
            Fakes.NOW,
            "How is it?",
            null,
            List.of("prices.pdf"));

    @Override
    protected void prepare() {
        logIn(Fakes.viewer("admin1", "admin"));
        when(bean(Mailboxes.class).all()).thenReturn(List.of(FakeMail.SALES));
        when(outside.addresses(anyInt())).thenReturn(List.of("jo@chanay.example"));
        when(outside.read(eq("jo@chanay.example"), anyInt())).thenReturn(List.of(offer));
    }

    @Test
    void readsWhatACustomerGotAndAnswersAsTheCustomer() {
        open();
        assertThat(text(_get(OutsideView.class))).contains("Offer", "How is it?", "prices.pdf");

        _click(_get(Button.class, spec -> spec.withText("Answer")));
        _setValue(_get(TextArea.class), "Too dear.");
        _click(_get(Button.class, spec -> spec.withText("Send")));

        ArgumentCaptor<Answer> answer = ArgumentCaptor.forClass(Answer.class);
        verify(outside).write(eq("jo@chanay.example"), answer.capture());
        assertThat(answer.getValue()).isEqualTo(new Answer("sales@callboard.example", "Re: Offer", "Too dear.", offer));
        assertThat(said()).contains("it arrives in a moment");
    }

    @Test
    void saysWhatWouldBeThereWhereNobodyWroteYet() {
        when(outside.addresses(anyInt())).thenReturn(List.of());
        open();

        assertThat(text(_get(OutsideView.class))).contains("Whose mailbox?");
        assertThat(_find(OutsideDialog.class)).isEmpty();
    }

    private void open() {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("outside", outside);
        OutsideView view = new OutsideView(beans.getBeanProvider(OutsideMail.class), bean(CommunicationRoom.class));
        UI.getCurrent().add(view);
        view.beforeEnter(null);
    }
}
