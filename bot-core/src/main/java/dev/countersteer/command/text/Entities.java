package dev.countersteer.command.text;

import java.util.HashMap;
import java.util.Map;

/** The character references that chat editors write, by name or number. */
final class Entities {
    /** No reference is longer than this, from its {@code &} to its {@code ;}. */
    static final int LONGEST = 10;

    /** The names of the characters from U+00A0 on, one after the other. */
    private static final String LATIN = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
            micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring \
            AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml \
            times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil \
            egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash \
            ugrave uacute ucirc uuml yacute thorn yuml""";

    private static final int FIRST_LATIN = 0x00A0;

    private static final Map<String, Integer> OTHERS = Map.ofEntries(
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("ensp", 0x2002),
            Map.entry("emsp", 0x2003),
            Map.entry("thinsp", 0x2009),
            Map.entry("zwnj", 0x200C),
            Map.entry("zwj", 0x200D),
            Map.entry("lrm", 0x200E),
            Map.entry("rlm", 0x200F),
            Map.entry("ndash", 0x2013),
            Map.entry("mdash", 0x2014),
            Map.entry("horbar", 0x2015),
            Map.entry("lsquo", 0x2018),
            Map.entry("rsquo", 0x2019),
            Map.entry("sbquo", 0x201A),
            Map.entry("ldquo", 0x201C),
            Map.entry("rdquo", 0x201D),
            Map.entry("bdquo", 0x201E),
            Map.entry("bull", 0x2022),
            Map.entry("hellip", 0x2026),
            Map.entry("lsaquo", 0x2039),
            Map.entry("rsaquo", 0x203A),
            Map.entry("euro", 0x20AC),
            Map.entry("trade", 0x2122),
            Map.entry("minus", 0x2212));

    private static final Map<String, Integer> NAMED = named();

    private Entities() {}

    /** The character that a reference without its {@code &} and {@code ;} stands for; negative when it is none. */
    static int decode(String reference) {
        if (reference.startsWith("#")) {
            return numbered(reference.substring(1));
        }
        return NAMED.getOrDefault(reference, -1);
    }

    private static Map<String, Integer> named() {
        Map<String, Integer> named = new HashMap<>(OTHERS);
        String[] latin = LATIN.split(" ", -1);
        for (int i = 0; i < latin.length; i++) {
            named.put(latin[i], FIRST_LATIN + i);
        }
        return Map.copyOf(named);
    }

    private static int numbered(String number) {
        boolean hexadecimal = number.startsWith("x") || number.startsWith("X");
        String digits = hexadecimal ? number.substring(1) : number;
        if (digits.isEmpty() || !digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80)) {
            return -1;
        }
        try {
            int codePoint = Integer.parseInt(digits, hexadecimal ? 16 : 10);
            boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            return Character.isValidCodePoint(codePoint) && !surrogate ? codePoint : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
