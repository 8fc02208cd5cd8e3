package dev.countersteer.app.contacts;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.UserException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People as records of CSV, below one that names the columns. Empty fields are attributes that are not given. */
final class CsvPeople implements People {
    /** A quote that is not closed would take the rest of the file for one field. */
    private static final int LONGEST = 16 * 1024;

    private final TextLines lines;
    private final List<String> columns;
    private long line;

    CsvPeople(TextLines lines) throws IOException {
        this.lines = requireNonNull(lines, "lines is null");
        this.columns = columns();
    }

    @Override
    public Optional<Map<String, @Nullable Object>> next() throws IOException {
        return fields().map(this::person);
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private List<String> columns() throws IOException {
        List<String> names = fields().orElse(List.of());
        boolean fits = names.contains(ContactImport.EXTERNAL_ID)
                && Set.copyOf(names).size() == names.size()
                && names.stream().allMatch(name -> name.equals(name.strip()));
        if (!fits) {
            throw new UserException("The first line is to name the columns, each once and without blanks around it, and"
                    + " one of them externalId: externalId,email,name");
        }
        return names;
    }

    private Optional<List<String>> fields() throws IOException {
        Optional<String> text;
        do {
            line = lines.number() + 1;
            text = lines.next();
        } while (text.filter(String::isBlank).isPresent());
        return text.isEmpty() ? Optional.empty() : Optional.of(whole(text.get()));
    }

    private List<String> whole(String beginning) throws IOException {
        StringBuilder text = new StringBuilder(beginning);
        while (true) {
            Optional<List<String>> fields = read(text.toString());
            if (fields.isPresent()) {
                return fields.get();
            }
            String more = lines.next().orElseThrow(this::open);
            if (text.length() + more.length() > LONGEST) {
                throw open();
            }
            text.append('\n').append(more);
        }
    }

    private Map<String, @Nullable Object> person(List<String> fields) {
        if (fields.size() != columns.size()) {
            throw new UserException("it has " + fields.size() + " fields, and the first line names " + columns.size());
        }
        Map<String, @Nullable Object> person = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isEmpty()) {
                person.put(columns.get(i), fields.get(i));
            }
        }
        return person;
    }

    private Optional<List<String>> read(String text) {
        try {
            return CsvFields.read(text);
        } catch (UserException e) {
            throw new UserException(e.getMessage() + leftOut());
        }
    }

    private UserException open() {
        return new UserException("a quote is not closed" + leftOut());
    }

    /** Whoever was in the lines that a quote took with it is not imported. */
    private String leftOut() {
        return lines.number() > line ? "; left out with it is all up to line " + lines.number() : "";
    }
}
