package dev.countersteer.app.contacts;

import dev.countersteer.api.UserException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fields of a record of CSV as RFC 4180 has them: commas, and double quotes around what has some of its own. */
final class CsvFields {
    private final String text;
    private final List<String> fields = new ArrayList<>();
    private int at;

    private CsvFields(String text) {
        this.text = text;
    }

    /**
     * The fields; empty when a quote is open at the end, so that the record goes on with the next line.
     *
     * @throws UserException quotes are not where they can be
     */
    static Optional<List<String>> read(String text) {
        return new CsvFields(text).read();
    }

    private Optional<List<String>> read() {
        while (true) {
            boolean whole = is('"', at) ? quoted() : plain();
            if (!whole) {
                return Optional.empty();
            }
            if (at == text.length()) {
                return Optional.of(List.copyOf(fields));
            }
            at++;
        }
    }

    private boolean plain() {
        int comma = text.indexOf(',', at);
        int end = comma < 0 ? text.length() : comma;
        String field = text.substring(at, end);
        if (field.contains("\"")) {
            throw new UserException("a field has a quote, and none around it: write \"a \"\"b\"\" c\"");
        }
        fields.add(field);
        at = end;
        return true;
    }

    private boolean quoted() {
        StringBuilder field = new StringBuilder();
        int from = at + 1;
        for (int quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', from)) {
            field.append(text, from, quote);
            if (!is('"', quote + 1)) {
                end(field.toString(), quote + 1);
                return true;
            }
            field.append('"');
            from = quote + 2;
        }
        return false;
    }

    private void end(String field, int end) {
        if (end < text.length() && !is(',', end)) {
            throw new UserException("there is text between a closing quote and the comma");
        }
        fields.add(field);
        at = end;
    }

    private boolean is(char sign, int index) {
        return index < text.length() && text.charAt(index) == sign;
    }
}
