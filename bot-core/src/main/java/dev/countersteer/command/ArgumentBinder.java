package dev.countersteer.command;

import static java.util.Objects.requireNonNull;

import dev.countersteer.api.UserException;
import dev.countersteer.command.Mistake.Kind;
import dev.countersteer.command.definition.CommandDefinition;
import dev.countersteer.command.definition.Parameter;
import dev.countersteer.command.definition.Parameter.Presence;
import dev.countersteer.command.text.Word;
import dev.countersteer.command.value.Lookups;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a command's record of what was typed, or says all that is wrong with it. One use; confined to a thread. */
public final class ArgumentBinder {
    private final CommandDefinition definition;
    private final String text;
    private final List<Word> words;
    private final Values values;
    private int next;
    private int position;
    /** The word that stands behind an option that was not understood, and is most likely its value. */
    private int strayValue = -1;

    private @Nullable RestOfText rest;

    private ArgumentBinder(CommandDefinition definition, String text, List<Word> words, Lookups lookups) {
        this.definition = requireNonNull(definition, "definition is null");
        this.text = requireNonNull(text, "text is null");
        this.words = requireNonNull(words, "words is null");
        this.values = new Values(definition.parameters(), text.length(), lookups);
    }

    /** Whether {@code --help} stands among the arguments. */
    public static boolean asksForHelp(List<Word> words) {
        for (Word word : words) {
            if (word.endsOptions()) {
                return false;
            }
            if (word.isLongOption() && word.text().equalsIgnoreCase("--help")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Binds words to the parameters of a command. Never throws for what was typed.
     *
     * @param text the whole line, which the words have their places in
     * @param words what stands behind the name of the command
     * @param lookups asked for what was not typed, and for what a value needs beyond its text
     * @throws dev.countersteer.api.ServiceException the contact or the people were asked for and cannot be read
     */
    public static Bound bind(CommandDefinition definition, String text, List<Word> words, Lookups lookups) {
        ArgumentBinder binder = new ArgumentBinder(definition, text, words, lookups);
        if (binder.readWords()) {
            binder.values.complete();
        }
        return binder.values.mistakes().isEmpty() ? binder.construct() : new Bound.Mistakes(binder.values.mistakes());
    }

    /** Returns whether the text could be read to its end: nothing more can be said of one with an open quote. */
    private boolean readWords() {
        boolean options = true;
        while (next < words.size()) {
            Word word = words.get(next++);
            boolean unclosed = word.form() == Word.Form.UNCLOSED;
            if (unclosed && (rest == null || (options && isValueInRest(word)))) {
                noteUnclosedQuote(word);
                return false;
            }
            if (rest != null) {
                readInRest(word, options);
            } else if (options && word.endsOptions()) {
                options = false;
            } else if (!options || !readOption(word)) {
                readPosition(word);
            }
        }
        if (rest != null) {
            rest.read(values);
        }
        return true;
    }

    /** In a text that goes on to the end, dashes may be anything: only what names an option, or nearly so, is taken for one. */
    private void readInRest(Word word, boolean options) {
        if (options && resemblesOption(word) && readOption(word)) {
            requireNonNull(rest, "there is no rest")
                    .cut(word.from(), words.get(next - 1).to());
        }
    }

    /** In a text, a quote that never closes is a letter, unless it opens the value of an option. */
    private boolean isValueInRest(Word word) {
        return next - 1 == strayValue
                || (beginsWithDash(word)
                        && resemblesOption(new Word(word.text(), Word.Form.PLAIN, word.from(), word.to())));
    }

    private boolean beginsWithDash(Word word) {
        return Character.getType(text.charAt(word.from())) == Character.DASH_PUNCTUATION;
    }

    private void noteUnclosedQuote(Word word) {
        int opens = beginsWithDash(word) ? text.indexOf('=', word.from()) + 1 : word.from();
        values.note(new Mistake(Kind.UNCLOSED_QUOTE, opens, word.to(), "", "", List.of()));
    }

    private void readPosition(Word word) {
        List<Parameter> positions = definition.positions();
        if (position == positions.size()) {
            if (next - 1 != strayValue) {
                note(Kind.TOO_MUCH, word, "");
            }
            return;
        }
        Parameter parameter = positions.get(position);
        if (parameter.presence() != Presence.LIST) {
            position++;
        }
        if (parameter.kind() == Parameter.Kind.REST) {
            rest = new RestOfText(parameter, text, word);
        } else {
            values.read(parameter, word);
        }
    }

    /** Returns false for a word that names no option. */
    private boolean readOption(Word word) {
        if (word.isLongOption()) {
            int equals = word.text().indexOf('=');
            readNamed(word, equals < 0 ? word.text().substring(2) : word.text().substring(2, equals), equals);
            return true;
        }
        return word.isShortOption() && readLetter(word);
    }

    /** Whether a word is an option of this command, or so near one that it was most likely meant. */
    private boolean resemblesOption(Word word) {
        if (!word.isLongOption()) {
            return isLetter(word);
        }
        int equals = word.text().indexOf('=');
        String name = word.text().substring(2, equals < 0 ? word.text().length() : equals);
        return MeantOptions.resembles(definition, name);
    }

    private void readNamed(Word word, String name, int equals) {
        @Nullable Parameter option = named(name);
        if (option != null) {
            readValue(option, word, equals);
            return;
        }
        boolean negation = name.regionMatches(true, 0, "no-", 0, 3);
        @Nullable Parameter flag = negation ? named(name.substring(3)) : null;
        if (flag != null && flag.kind() == Parameter.Kind.FLAG && equals < 0) {
            give(flag, false, word);
            return;
        }
        noteUnknown(word, name, equals);
    }

    /** A dash and a word that is no declared letter may be a value; one that is an option's name is short of a dash. */
    private boolean readLetter(Word word) {
        String typed = word.text();
        int equals = typed.indexOf('=');
        int end = equals < 0 ? typed.length() : equals;
        @Nullable Parameter option = end == 2 ? lettered(typed.charAt(1)) : null;
        if (option != null) {
            readValue(option, word, equals);
            return true;
        }
        String name = typed.substring(1, end);
        boolean number = MeantOptions.isLetterWithNumber(definition, name);
        if (number || (end > 2 && named(name) != null)) {
            // What has its number has its value.
            noteUnknown(word, name, number ? 2 : equals);
            return true;
        }
        return false;
    }

    private void readValue(Parameter option, Word word, int equals) {
        if (option.kind() == Parameter.Kind.FLAG) {
            readFlag(option, word, equals);
            return;
        }
        if (values.has(option) && option.presence() != Presence.LIST) {
            note(Kind.GIVEN_TWICE, word, option.shown());
            skipStrayValue(equals, true);
        } else if (equals >= 0) {
            readAttached(option, word, word.text().substring(equals + 1));
        } else {
            readNext(option);
        }
        while (option.presence() == Presence.LIST && next < words.size() && isBesideComma(words.get(next))) {
            values.read(option, words.get(next++));
        }
    }

    /** Whether a list goes on with the next word: {@code 1, 2}, or {@code "a","b"}. */
    private boolean isBesideComma(Word word) {
        boolean comma = text.charAt(word.from()) == ','
                || text.charAt(words.get(next - 1).to() - 1) == ',';
        return comma && word.form() != Word.Form.UNCLOSED && !word.isLongOption() && !isLetter(word);
    }

    /** Commas divide a list, unless it was in quotes: then the word does not end as its value does. */
    private void readAttached(Parameter option, Word word, String value) {
        boolean quoted = !text.startsWith(value, word.to() - value.length());
        Word.Form form = quoted ? Word.Form.QUOTED : Word.Form.PLAIN;
        values.read(option, new Word(value, form, word.from(), word.to()));
    }

    private void readFlag(Parameter flag, Word word, int equals) {
        String value = equals < 0 ? "true" : word.text().substring(equals + 1);
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
            values.give(option, null);
            values.note(new Mistake(Kind.NO_VALUE, text.length(), text.length(), option.shown(), "", List.of()));
            return;
        }
        Word value = words.get(next);
        if (value.form() == Word.Form.UNCLOSED) {
            strayValue = next;
            return;
        }
        if (value.isLongOption() || isLetter(value)) {
            values.give(option, null);
            note(Kind.NO_VALUE, value, option.shown());
            return;
        }
        next++;
        values.read(option, value);
    }

    private boolean isLetter(Word word) {
        return word.isShortOption()
                && (word.text().length() == 2 || word.text().charAt(2) == '=')
                && lettered(word.text().charAt(1)) != null;
    }

    private void noteUnknown(Word word, String name, int equals) {
        // A note names a few mistakes: what many thousands of them may have meant is not worth the time.
        boolean shownInNote = values.mistakes().size() < Mistake.MOST_SHOWN;
        List<String> near = shownInNote ? MeantOptions.of(definition, name) : List.of();
        List<String> shown = near.stream().map(option -> "--" + option).toList();
        values.note(new Mistake(Kind.UNKNOWN_OPTION, word.from(), word.to(), word.text(), "", shown));
        Optional<Parameter> meant = near.stream().findFirst().flatMap(definition::option);
        // Who was told of the misspelled option is not told that it is missing.
        meant.filter(option -> !values.has(option)).ifPresent(option -> values.give(option, null));
        skipStrayValue(equals, meant.isPresent() && meant.get().kind() == Parameter.Kind.OPTION);
    }

    /** The value of an option that cannot be taken is no argument: it would be a mistake that nobody made. */
    private void skipStrayValue(int equals, boolean surely) {
        boolean value = equals < 0 && next < words.size() && !words.get(next).isLongOption();
        if (value && surely) {
            next++;
        } else if (value) {
            strayValue = next;
        }
    }

    private @Nullable Parameter named(String name) {
        for (Parameter option : definition.options()) {
            if (option.name().equalsIgnoreCase(name)) {
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

    private Bound construct() {
        try {
            return new Bound.Arguments(definition.arguments(values.components()));
        } catch (UserException e) {
            String reason = String.valueOf(e.getMessage());
            return new Bound.Mistakes(
                    List.of(new Mistake(Kind.REFUSED, text.length(), text.length(), "", reason, List.of())));
        }
    }
}
