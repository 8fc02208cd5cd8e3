package dev.countersteer.commands.quote;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.Quoted;
import dev.countersteer.api.UserException;
import dev.countersteer.api.contact.Contact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads from a contact what is to be insured, and says all at once what is missing or nonsense. For one contact. */
final class RiskReader {
    private static final int OLDEST_MODEL = 1950;

    private final Contact contact;
    private final RatingTable table;
    private final LocalDate today;
    private final List<String> problems = new ArrayList<>();

    private RiskReader(Contact contact, RatingTable table, LocalDate today) {
        this.contact = requireNonNull(contact, "contact is null");
        this.table = requireNonNull(table, "table is null");
        this.today = requireNonNull(today, "today is null");
    }

    /**
     * The risk.
     *
     * @throws UserException names each attribute that is missing or cannot be right
     */
    static Risk read(Contact contact, QuoteConfig.Attributes attributes, RatingTable table, LocalDate today) {
        return new RiskReader(contact, table, today).read(attributes);
    }

    private Risk read(QuoteConfig.Attributes attributes) {
        String model = text("model of the vehicle", attributes.model())
                .flatMap(text -> known(text, table.model(text), "model of the vehicle", attributes.model()))
                .orElse("");
        int year = number("year of the vehicle", attributes.year(), oldestModel(), today.getYear() + 1);
        String state = text("state of registration", attributes.state())
                .flatMap(text -> known(text, table.state(text), "state of registration", attributes.state()))
                .orElse("");
        int age = number(
                "age", attributes.age(), table.ages().least(), table.ages().most());
        if (!problems.isEmpty()) {
            throw new UserException("No quote yet: " + String.join("; ", problems)
                    + ". Ask the visitor, set it on the contact, and type /quote. The visitor was told nothing.");
        }
        return new Risk(model, year, state, age);
    }

    /** None is older than the table knows. */
    private int oldestModel() {
        return Math.max(OLDEST_MODEL, today.getYear() - table.vehicleAges().most());
    }

    private Optional<String> text(String what, String attribute) {
        Optional<String> text = contact.text(attribute).map(Quoted::visible).filter(line -> !line.isBlank());
        if (text.isEmpty()) {
            problems.add("the " + what + " is missing (attribute " + attribute + ")");
        }
        return text;
    }

    private Optional<String> known(String text, Optional<String> known, String what, String attribute) {
        if (known.isEmpty()) {
            problems.add(
                    "the " + what + " is " + shown(text) + ", which we do not insure (attribute " + attribute + ")");
        }
        return known;
    }

    private int number(String what, String attribute, int least, int most) {
        Optional<String> text = text(what, attribute);
        Optional<Integer> number = text.flatMap(RiskReader::whole).filter(found -> least <= found && found <= most);
        if (text.isPresent() && number.isEmpty()) {
            problems.add("the " + what + " is " + shown(text.get()) + ", and should be from " + least + " to " + most
                    + " (attribute " + attribute + ")");
        }
        return number.orElse(0);
    }

    private static Optional<Integer> whole(String text) {
        try {
            return text.length() > 10 ? Optional.empty() : Optional.of(new BigDecimal(text).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String shown(String text) {
        return "\"" + text + "\"";
    }
}
