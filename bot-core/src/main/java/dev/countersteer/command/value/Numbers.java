package dev.countersteer.command.value;

import dev.countersteer.api.Percent;
import dev.countersteer.api.Quoted;
import dev.countersteer.api.UserException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Numbers as people write them. A single point is the decimal point, always, as it is where programs write numbers. A
 * comma is one where it can be nothing else; {@code 1,500} is refused, as one half of the world means 1500 and the other
 * 1.5. What looks like a number to {@code BigDecimal} only, {@code 1e999999999}, is none.
 */
final class Numbers {
    private static final int MOST_DIGITS = 30;
    private static final int LONGEST = 2 * MOST_DIGITS;
    /** What is no longer fits a {@code long}, as nearly all that is typed does. */
    private static final int SURELY_LONG = 18;

    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)");
    private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9][0-9]{0,2},[0-9]{3}");
    private static final Pattern COMMAS_GROUP = Pattern.compile("[+-]?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern POINTS_GROUP =
            Pattern.compile("[+-]?[1-9][0-9]{0,2}(?:(?:\\.[0-9]{3})+,[0-9]+|(?:\\.[0-9]{3}){2,})");

    private Numbers() {}

    static Integer integer(String text) {
        return (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static Long longInteger(String text) {
        return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    static BigDecimal decimal(String text) {
        return decimal(text, withMinus(text), "a number, such as 1.5");
    }

    static Percent percent(String text) {
        String number =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        return new Percent(decimal(text, withMinus(number), "a percentage, such as 15% or 12.5%"));
    }

    private static long whole(String text, long min, long max) {
        String number = withMinus(text);
        if (!isWhole(number)) {
            throw new UserException("\"" + Quoted.shortened(text) + "\" is not a whole number, such as 5");
        }
        checkSize(text, number);
        if (number.length() <= SURELY_LONG) {
            long value = Long.parseLong(number);
            if (value >= min && value <= max) {
                return value;
            }
        }
        BigInteger value = new BigInteger(number);
        if (value.compareTo(BigInteger.valueOf(min)) < 0 || value.compareTo(BigInteger.valueOf(max)) > 0) {
            throw new UserException("\"" + Quoted.shortened(text) + "\" is not from " + min + " to " + max);
        }
        return value.longValue();
    }

    private static boolean isWhole(String number) {
        boolean sign = !number.isEmpty() && (number.charAt(0) == '-' || number.charAt(0) == '+');
        int digits = sign ? 1 : 0;
        for (int i = digits; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return number.length() > digits;
    }

    private static BigDecimal decimal(String text, String number, String expected) {
        checkSize(text, number);
        if (AMBIGUOUS.matcher(number).matches()) {
            throw new UserException("\"" + text + "\" can be " + number.replace(",", "") + " or "
                    + number.replace(',', '.') + "; type one of them");
        }
        if (PLAIN.matcher(number).matches()) {
            return new BigDecimal(number.replace(',', '.'));
        }
        if (COMMAS_GROUP.matcher(number).matches()) {
            return new BigDecimal(number.replace(",", ""));
        }
        if (POINTS_GROUP.matcher(number).matches()) {
            return new BigDecimal(number.replace(".", "").replace(',', '.'));
        }
        throw new UserException("\"" + Quoted.shortened(text) + "\" is not " + expected);
    }

    private static void checkSize(String text, String number) {
        boolean tooLong = number.length() > LONGEST
                || (number.length() > MOST_DIGITS
                        && number.chars().filter(c -> c >= '0' && c <= '9').count() > MOST_DIGITS);
        if (tooLong) {
            throw new UserException(
                    "\"" + Quoted.shortened(text) + "\" is too long for a number; " + MOST_DIGITS + " digits at most");
        }
    }

    /** Phones and word processors write a minus sign, or a dash, for the hyphen. */
    private static String withMinus(String text) {
        boolean minus = !text.isEmpty() && (text.charAt(0) == '\u2212' || text.charAt(0) == '\u2013');
        return minus ? "-" + text.substring(1) : text;
    }
}
