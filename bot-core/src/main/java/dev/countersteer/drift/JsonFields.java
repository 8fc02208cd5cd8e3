package dev.countersteer.drift;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes the fields of an object as a parser comes by them. */
@FunctionalInterface
interface JsonFields {

    /** Called with the parser at the field's value; what of the value is left unread is skipped. */
    void take(String name, JsonParser parser) throws IOException;

    /** Passes all fields of the object that the parser is at the beginning of; any other value is skipped. */
    static void read(JsonParser parser, JsonFields fields) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            fields.take(name, parser);
            // Does nothing at the end of an object that was read, nor at a scalar.
            parser.skipChildren();
        }
    }

    /** The value when it is a scalar, as text; null when it is anything else. */
    static @Nullable String text(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return token.isScalarValue() && token != JsonToken.VALUE_NULL ? parser.getText() : null;
    }

    /** The value when it is a whole number of 64 bits, also one written as text; null when it is anything else. */
    static @Nullable Long number(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        return parser.currentToken() == JsonToken.VALUE_STRING
                ? Numbers.parse(parser.getText()).orElse(null)
                : null;
    }
}
