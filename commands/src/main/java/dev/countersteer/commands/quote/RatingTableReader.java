package dev.countersteer.commands.quote;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reads a rating table, and says all at once what is wrong in it. For one table. */
final class RatingTableReader {
    private static final String SHIPPED = "/rating.json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> FIELDS = Set.of(
            "about", "currency", "base", "valid-days", "ages", "vehicle-ages", "models", "other-models", "states");
    private static final BigDecimal MOST = BigDecimal.valueOf(100);
    private static final BigDecimal CHEAPEST = BigDecimal.ONE;
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000_000);

    private final JsonNode json;
    private final List<String> problems = new ArrayList<>();

    private RatingTableReader(JsonNode json) {
        this.json = requireNonNull(json, "json is null");
    }

    /**
     * Reads a file, or the table that is shipped.
     *
     * @throws IllegalArgumentException names the file and everything that is wrong in it
     */
    static RatingTable read(Optional<String> file) {
        return file.map(Path::of).map(RatingTableReader::read).orElseGet(RatingTableReader::shipped);
    }

    private static RatingTable read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            return read(content, file.toString());
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException(
                    "quote.rating-table: there is no file " + file + "; a table to begin with is config/rating.json");
        } catch (IOException e) {
            throw new IllegalArgumentException("quote.rating-table: " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static RatingTable shipped() {
        try (InputStream content = RatingTableReader.class.getResourceAsStream(SHIPPED)) {
            return read(requireNonNull(content, "the jar has no rating table"), "the shipped rating table");
        } catch (IOException e) {
            throw new IllegalStateException("the jar's rating table cannot be read", e);
        }
    }

    private static RatingTable read(InputStream content, String name) throws IOException {
        try {
            return new RatingTableReader(JSON.readTree(content)).table();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "quote.rating-table: " + name + " is not JSON: " + e.getOriginalMessage() + ", at line "
                            + e.getLocation().getLineNr(),
                    e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("quote.rating-table: " + name + ": " + e.getMessage(), e);
        }
    }

    private RatingTable table() {
        json.fieldNames().forEachRemaining(field -> check(FIELDS.contains(field), field, "is not known"));
        String currency = json.path("currency").asText();
        check(hasCents(currency), "currency", "is to be one with cents, such as USD");
        BigDecimal base = json.path("base").decimalValue();
        check(base.signum() > 0, "base", "is to be a number above 0");
        int validDays = whole(json.path("valid-days"));
        check(validDays >= 1 && validDays <= 366, "valid-days", "is to be from 1 to 366");
        Bands ages = bands("ages");
        Bands vehicleAges = bands("vehicle-ages");
        check(vehicleAges.bands().isEmpty() || vehicleAges.least() == 0, "vehicle-ages", "are to begin with 0");
        Map<String, BigDecimal> models = map("models", this::factor);
        Optional<BigDecimal> others = json.hasNonNull("other-models")
                ? Optional.of(factor("other-models", json.path("other-models")))
                : Optional.empty();
        Map<String, RatingTable.State> states = map("states", this::state);
        checkNames(states);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        RatingTable table = new RatingTable(currency, base, validDays, ages, vehicleAges, models, others, states);
        checkPrices(table);
        return table;
    }

    /** Of many small factors comes a price of nothing, and of many large ones a price that no service takes. */
    private static void checkPrices(RatingTable table) {
        List<List<BigDecimal>> factors = List.of(
                table.ages().factors(),
                table.vehicleAges().factors(),
                Stream.concat(table.models().values().stream(), table.otherModels().stream())
                        .toList(),
                table.states().values().stream().map(RatingTable.State::factor).toList());
        BigDecimal least = factors.stream().map(Collections::min).reduce(table.base(), BigDecimal::multiply);
        BigDecimal most = factors.stream().map(Collections::max).reduce(table.base(), BigDecimal::multiply);
        if (least.compareTo(CHEAPEST) < 0 || most.compareTo(DEAREST) > 0) {
            throw new IllegalArgumentException("base times all factors is to be from " + CHEAPEST + " to " + DEAREST
                    + " a year, and is from " + inCents(least) + " to " + inCents(most));
        }
    }

    private static String inCents(BigDecimal price) {
        return price.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private Bands bands(String field) {
        List<Bands.Band> bands = new ArrayList<>();
        long next = -1;
        for (JsonNode band : json.path(field)) {
            int from = whole(band.path("from"));
            int to = whole(band.path("to"));
            String place = field + "[" + bands.size() + "]";
            check(
                    from >= 0 && from <= to,
                    place,
                    "is to have a whole from of 0 or more, and a to that is not below it");
            check(next < 0 || from == next, place, "is to begin with " + next + ", behind the one before it");
            bands.add(new Bands.Band(from, to, factor(place, band.path("factor"))));
            next = to + 1L;
        }
        check(!bands.isEmpty(), field, "is to be a list of {\"from\", \"to\", \"factor\"}");
        return new Bands(bands);
    }

    private <T> Map<String, T> map(String field, BiFunction<String, JsonNode, T> reader) {
        Map<String, T> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        json.path(field).properties().forEach(each -> {
            String place = field + "." + each.getKey();
            check(!values.containsKey(each.getKey()), place, "is there in other letters, too");
            values.put(each.getKey(), reader.apply(place, each.getValue()));
        });
        check(!values.isEmpty(), field, "is to be an object with something in it");
        return values;
    }

    private RatingTable.State state(String place, JsonNode state) {
        return new RatingTable.State(state.path("name").asText(), factor(place, state.path("factor")));
    }

    /** What is said of a state must mean one: its code or its name. */
    private void checkNames(Map<String, RatingTable.State> states) {
        Map<String, String> codes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        states.keySet().forEach(code -> codes.put(code, code));
        states.forEach((code, state) -> {
            String other = state.name().isEmpty() ? null : codes.put(state.name(), code);
            check(other == null || other.equals(code), "states." + code, "has the name or the code of " + other);
        });
    }

    private static int whole(JsonNode number) {
        return number.isInt() ? number.intValue() : -1;
    }

    private BigDecimal factor(String place, JsonNode value) {
        BigDecimal factor = value.decimalValue();
        check(
                factor.signum() > 0 && factor.compareTo(MOST) <= 0,
                place,
                "is to have a factor above 0, and at most 100");
        return factor;
    }

    private static boolean hasCents(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(currency) && known.getDefaultFractionDigits() == 2);
    }

    private void check(boolean fits, String field, String problem) {
        if (!fits) {
            problems.add(field + " " + problem);
        }
    }
}
