package org.callboard.access.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** PostgreSQL keeps every character but one: a text with NUL is refused where it is read, with the name of its field. */
@Component
class NulRefusal extends SimpleModule {

    NulRefusal() {
        super("nul-refusal");
        addDeserializer(String.class, new Texts());
    }

    private static class Texts extends StringDeserializer {

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                throw context.weirdStringException(text, String.class, "");
            }
            return text;
        }
    }
}
