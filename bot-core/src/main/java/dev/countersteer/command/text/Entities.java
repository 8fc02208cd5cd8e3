package dev.countersteer.command.text;

import java.util.Map;

/** The character references that chat editors write, by name or number. */
final class Entities {
    /** No reference is longer than this, from its {@code &} to its {@code ;}. */
    static final int LONGEST = 10;

    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("amp", (int) '&'),
            Map.entry("lt", (int) '<'),
            Map.entry("gt", (int) '>'),
            Map.entry("quot", (int) '"'),
            Map.entry("apos", (int) '\''),
            Map.entry("nbsp", 0x00A0),
            Map.entry("ensp", 0x2002),
            Map.entry("emsp", 0x2003),
            Map.entry("thinsp", 0x2009),
            Map.entry("shy", 0x00AD),
            Map.entry("zwnj", 0x200C),
            Map.entry("zwj", 0x200D),
            Map.entry("ndash", 0x2013),
            Map.entry("mdash", 0x2014),
            Map.entry("lsquo", 0x2018),
            Map.entry("rsquo", 0x2019),
            Map.entry("ldquo", 0x201C),
            Map.entry("rdquo", 0x201D),
            Map.entry("bdquo", 0x201E),
            Map.entry("laquo", 0x00AB),
            Map.entry("raquo", 0x00BB),
            Map.entry("hellip", 0x2026),
            Map.entry("euro", 0x20AC));

    private Entities() {}

    /** The character that a reference without its {@code &} and {@code ;} stands for; negative when it is none. */
    static int decode(String reference) {
        if (reference.startsWith("#")) {
            return numbered(reference.substring(1));
        }
        return NAMED.getOrDefault(reference, -1);
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
