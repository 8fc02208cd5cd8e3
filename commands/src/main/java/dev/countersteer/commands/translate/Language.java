package dev.countersteer.commands.translate;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A language.
 *
 * @param code of ISO 639-1, with the region or the script of a variant: {@code es}, {@code pt-BR}, {@code zh-Hant}
 */
record Language(String code) {
    private static final Pattern FORM = Pattern.compile("[a-z]{2}(-([A-Z]{2}|419|Hans|Hant))?");
    private static final Pattern TYPED = Pattern.compile("\\p{Alpha}{2}([-_]\\p{Alnum}{2,4})?");
    private static final int WITH_COUNTRY = 5;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CODES = codes();

    Language {
        requireNonNull(code, "code is null");
        if (!isKnown(code)) {
            throw new IllegalArgumentException("\"" + code + "\" is no language code");
        }
    }

    /** The language of a code, in any case; empty for what is none. */
    static Optional<Language> ofCode(String text) {
        return Optional.of(text)
                .filter(TYPED.asMatchPredicate())
                .map(typed -> written(tag(typed.replace('_', '-'))))
                .filter(Language::isKnown)
                .map(Language::new);
    }

    /** The language that people mean by a code or by an English name; empty for what is neither. */
    static Optional<Language> meant(String text) {
        return ofCode(text).or(() -> ofName(text));
    }

    /** The code without region and script. */
    String base() {
        return code.substring(0, 2);
    }

    /** Whether two are one language, perhaps of two regions. */
    boolean isVariantOf(Language other) {
        return base().equals(other.base());
    }

    /** Its English name, and its code, as it can be typed. */
    String shown() {
        return name(base()) + " (" + code + ")";
    }

    private static Optional<Language> ofName(String text) {
        return CODES.stream()
                .filter(code -> name(code).equalsIgnoreCase(text))
                .findFirst()
                .map(Language::written)
                .map(Language::new);
    }

    /** Services know Norwegian by the form in which most write it, and not by its code. */
    private static String written(String code) {
        return code.equals("no") || code.startsWith("no-") ? "nb" : code;
    }

    private static String name(String code) {
        return Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    }

    private static boolean isKnown(String code) {
        return FORM.matcher(code).matches()
                && CODES.contains(code.substring(0, 2))
                && (code.length() != WITH_COUNTRY || COUNTRIES.contains(code.substring(3)));
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        Arrays.stream(Locale.getISOLanguages()).map(Language::tag).forEach(codes::add);
        return codes;
    }

    /** As it is written today: the JDK knows Hebrew by its old code, too. */
    private static String tag(String text) {
        return Locale.forLanguageTag(text).toLanguageTag();
    }
}
