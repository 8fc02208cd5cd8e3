package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import dev.countersteer.command.Mistake.Kind;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.definition.Parameter;
import dev.countersteer.command.definition.Parameter.Presence;
import dev.countersteer.command.text.Word;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the options among a command's words, each with its value. One use; confined to a thread. */
final class OptionReader {
    private static final String NO = "no-";

    private final CommandDefinition definition;
    private final String text;
    private final List<Word> words;
    private final Values values;
    /** The word to read next. */
    private int next;
    /** The word that stands behind an option that was not understood, and is most likely its value. */
    private int strayValue = -1;

    OptionReader(CommandDefinition definition, String text, List<Word> words, Values values) {
        this.definition = requireNonNull(definition, "definition is null");
        this.text = requireNonNull(text, "text is null");
        this.words = requireNonNull(words, "words is null");
        this.values = requireNonNull(values, "values is null");
    }

    /** Reads the option at a place among the words; returns the place behind it, or the same one when there is none. */
    int read(Word word, int at) {
        next = at + 1;
        if (word.isLongOption()) {
            readNamed(word);
            return next;
        }
        return word.isShortOption() && readLetter(word) ? next : at;
    }

    /** Whether a word is an option of this command, or so near one that it was most likely meant. */
    boolean resemblesOption(Word word) {
        return word.isLongOption() ? MeantOptions.resembles(definition, word.text(2, word.nameEnd())) : isLetter(word);
    }

    /** Whether the word at a place is what an option was to have that could not be taken, and so no argument. */
    boolean isStrayValue(int at) {
        return at == strayValue;
    }

    private void readNamed(Word word) {
        @Nullable Parameter whole = named(word, 2, word.length());
        if (whole != null) {
            readOption(whole, word, word.length());
            return;
        }
        int end = word.nameEnd();
        @Nullable Parameter option = named(word, 2, end);
        if (option != null) {
            readOption(option, word, end);
            return;
        }
        boolean negation = end == word.length() && word.says(NO, 2, Math.min(end, 2 + NO.length()));
        @Nullable Parameter flag = negation ? named(word, 2 + NO.length(), end) : null;
        if (flag != null && flag.kind() == Parameter.Kind.FLAG) {
            give(flag, false, word);
            return;
        }
        noteUnknown(word, word.text(2, end), end < word.length());
    }

    /** A dash and a word that is no declared letter may be a value; one that is an option's name is short of a dash. */
    private boolean readLetter(Word word) {
        int end = word.nameEnd();
        @Nullable Parameter option = end == 2 ? lettered(word.charAt(1)) : null;
        if (option != null) {
            readOption(option, word, end);
            return true;
        }
        boolean number = MeantOptions.isLetterWithNumber(definition, word.text(1, end));
        if (number || (end > 2 && named(word, 1, end) != null)) {
            // What has its number has its value.
            noteUnknown(word, word.text(1, end), number || end < word.length());
            return true;
        }
        return false;
    }

    private void readOption(Parameter option, Word word, int end) {
        if (option.kind() == Parameter.Kind.FLAG) {
            readFlag(option, word, end);
        } else if (isSpaceAtEquals(word, end)) {
            noteSpaceAtEquals(option, word);
        } else if (option.presence() == Presence.LIST) {
            readValue(option, word, end);
            while (next < words.size() && isBesideComma(words.get(next))) {
                values.read(option, words.get(next++));
            }
        } else if (values.has(option)) {
            note(Kind.GIVEN_TWICE, word, option.shown());
            skipStrayValue(end < word.length(), true);
        } else {
            readValue(option, word, end);
        }
    }

    /** Whether it is {@code --seats = 5}, {@code --seats =5} or {@code --seats= 5}. */
    private boolean isSpaceAtEquals(Word word, int end) {
        if (next == words.size()) {
            return false;
        }
        Word behind = words.get(next);
        if (end == word.length()) {
            return behind.form() == Word.Form.PLAIN && behind.charAt(0) == '=';
        }
        boolean bare = end == word.length() - 1 && text.charAt(word.to() - 1) == '=';
        return bare && behind.form() != Word.Form.UNCLOSED && !isOption(behind);
    }

    private void noteSpaceAtEquals(Parameter option, Word word) {
        Word value = words.get(next++);
        boolean equalsAlone = value.form() == Word.Form.PLAIN && value.length() == 1 && value.charAt(0) == '=';
        if (equalsAlone
                && next < words.size()
                && words.get(next).form() != Word.Form.UNCLOSED
                && !isOption(words.get(next))) {
            value = words.get(next++);
        }
        String typed = text.substring(value.from(), value.to());
        String expected = option.shown() + (typed.startsWith("=") ? "" : "=") + typed;
        values.giveWrong(option);
        values.note(new Mistake(Kind.SPACE_AT_EQUALS, word.from(), value.to(), option.shown(), expected, List.of()));
    }

    private void readValue(Parameter option, Word word, int end) {
        if (end < word.length()) {
            readAttached(option, word, word.text(end + 1));
        } else {
            readNext(option);
        }
    }

    /** Whether a list goes on with the next word: {@code 1, 2}, or {@code "a","b"}. */
    private boolean isBesideComma(Word word) {
        boolean comma = text.charAt(word.from()) == ','
                || text.charAt(words.get(next - 1).to() - 1) == ',';
        return comma && word.form() != Word.Form.UNCLOSED && !isOption(word);
    }

    /** Commas divide a list, unless it was in quotes: then the word does not end as its value does. */
    private void readAttached(Parameter option, Word word, String value) {
        boolean quoted = !text.startsWith(value, word.to() - value.length());
        Word.Form form = quoted ? Word.Form.QUOTED : Word.Form.PLAIN;
        values.read(option, Word.of(value, form, word.from(), word.to()));
    }

    private void readFlag(Parameter flag, Word word, int end) {
        String value = end < word.length() ? word.text(end + 1) : "true";
        if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes")) {
            give(flag, true, word);
        } else if (value.equalsIgnoreCase("false") || value.equalsIgnoreCase("no")) {
            give(flag, false, word);
        } else {
            note(Kind.NOT_A_FLAG_VALUE, word, flag.shown());
        }
    }

    private void give(Parameter flag, boolean value, Word word) {
        if (values.has(flag)) {
            note(Kind.GIVEN_TWICE, word, flag.shown());
        } else {
            values.give(flag, value);
        }
    }

    private void readNext(Parameter option) {
        if (next == words.size()) {
            values.giveWrong(option);
            values.note(new Mistake(Kind.NO_VALUE, text.length(), text.length(), option.shown(), "", List.of()));
            return;
        }
        Word value = words.get(next);
        if (value.form() == Word.Form.UNCLOSED) {
            strayValue = next;
            return;
        }
        if (isOption(value)) {
            values.giveWrong(option);
            note(Kind.NO_VALUE, value, option.shown());
            return;
        }
        next++;
        values.read(option, value);
    }

    private boolean isOption(Word word) {
        return word.beginsWithDash() && (word.isLongOption() || isLetter(word));
    }

    private boolean isLetter(Word word) {
        return word.isShortOption()
                && (word.length() == 2 || word.charAt(2) == '=')
                && lettered(word.charAt(1)) != null;
    }

    private void noteUnknown(Word word, String name, boolean hasValue) {
        for (Parameter argument : definition.positions()) {
            if (argument.name().equalsIgnoreCase(name)) {
                noteNamed(argument, word, hasValue);
                return;
            }
        }
        // A note names a few mistakes: what many thousands of them may have meant is not worth the time.
        boolean shownInNote = values.mistakes().size() < Mistake.MOST_SHOWN;
        List<String> near = shownInNote ? MeantOptions.of(definition, name) : List.of();
        List<String> shown = near.stream().map(option -> "--" + option).toList();
        values.note(new Mistake(Kind.UNKNOWN_OPTION, word.from(), word.to(), word.text(), "", shown));
        Optional<Parameter> meant = near.stream().findFirst().flatMap(definition::option);
        // Who was told of the misspelled option is not told that it is missing.
        meant.ifPresent(values::giveWrong);
        skipStrayValue(hasValue, meant.isPresent() && meant.get().kind() == Parameter.Kind.OPTION);
    }

    /** An argument that was typed as if it were an option, {@code --plan trial}. */
    private void noteNamed(Parameter argument, Word word, boolean hasValue) {
        Word last = word;
        String value = argument.usage();
        if (hasValue) {
            value = text.substring(text.indexOf('=', word.from()) + 1, word.to());
        } else if (next < words.size() && words.get(next).form() != Word.Form.UNCLOSED && !isOption(words.get(next))) {
            last = words.get(next++);
            value = text.substring(last.from(), last.to());
        }
        values.noteNamed(argument, word.from(), last.to(), value);
    }

    /** The value of an option that cannot be taken is no argument: it would be a mistake that nobody made. */
    private void skipStrayValue(boolean hasValue, boolean surely) {
        boolean value = !hasValue && next < words.size() && !words.get(next).isLongOption();
        if (value && words.get(next).text().equals("=") && next + 1 < words.size()) {
            next++;
        }
        if (value && surely) {
            next++;
        } else if (value) {
            strayValue = next;
        }
    }

    /** The option whose name a word says between two of its characters, in any case. */
    private @Nullable Parameter named(Word word, int start, int end) {
        List<Parameter> options = definition.options();
        for (int i = 0; i < options.size(); i++) {
            Parameter option = options.get(i);
            if (word.says(option.name(), start, end)) {
                return option;
            }
        }
        return null;
    }

    /** The option of a letter: in its own case, else in the other, as keyboards capitalise. */
    private @Nullable Parameter lettered(char letter) {
        @Nullable Parameter other = null;
        for (Parameter option : definition.options()) {
            if (option.letter() == letter) {
                return option;
            }
            if (Character.toLowerCase(option.letter()) == Character.toLowerCase(letter)) {
                other = option;
            }
        }
        return other;
    }

    private void note(Kind kind, Word word, String about) {
        values.note(new Mistake(kind, word.from(), word.to(), about, "", List.of()));
    }
}
