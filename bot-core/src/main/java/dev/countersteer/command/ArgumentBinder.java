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
import org.jspecify.annotations.Nullable;

/** Makes a command's record of what was typed, or says all that is wrong with it. One use; confined to a thread. */
public final class ArgumentBinder {
    private final CommandDefinition definition;
    private final String text;
    private final List<Word> words;
    private final Values values;
    private int position;
    /** The place behind the last word that was too much. */
    private int tooMuchEnd;
    /** Made for the first word with a dash: many lines have none. */
    private @Nullable OptionReader options;

    private @Nullable RestOfText rest;

    private ArgumentBinder(CommandDefinition definition, String text, List<Word> words, Lookups lookups) {
        this.definition = requireNonNull(definition, "definition is null");
        this.text = requireNonNull(text, "text is null");
        this.words = requireNonNull(words, "words is null");
        this.values = new Values(definition, text.length(), lookups);
    }

    /** Whether {@code --help} stands among the arguments. */
    public static boolean asksForHelp(List<Word> words) {
        for (Word word : words) {
            if (word.endsOptions()) {
                return false;
            }
            if (word.isLongOption() && word.says("--help", 0, word.length())) {
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
        boolean optionsEnded = false;
        int at = 0;
        while (at < words.size()) {
            Word word = words.get(at);
            if (word.form() == Word.Form.UNCLOSED && (rest == null || (!optionsEnded && isValueInRest(at)))) {
                noteUnclosedQuote(word);
                return false;
            }
            boolean dash = !optionsEnded && word.beginsWithDash();
            if (dash && rest == null && word.endsOptions()) {
                optionsEnded = true;
                at++;
                continue;
            }
            int behind = dash ? readOption(word, at) : at;
            if (behind == at) {
                readPosition(word, at++);
            } else {
                at = behind;
            }
        }
        if (rest != null) {
            rest.read(values);
        }
        return true;
    }

    /**
     * Returns the place behind the option, or the same one when there is none. In a text that goes on to the end, dashes
     * may be anything: only what names an option, or nearly so, is taken for one.
     */
    private int readOption(Word word, int at) {
        OptionReader reader = options();
        if (rest == null) {
            return reader.read(word, at);
        }
        int behind = reader.resemblesOption(word) ? reader.read(word, at) : at;
        if (behind > at) {
            rest.cut(word.from(), words.get(behind - 1).to());
        }
        return behind;
    }

    /** In a text, a quote that never closes is a letter, unless it opens the value of an option. */
    private boolean isValueInRest(int at) {
        Word word = words.get(at);
        return options().isStrayValue(at)
                || (opensWithDash(word)
                        && options().resemblesOption(Word.of(word.text(), Word.Form.PLAIN, word.from(), word.to())));
    }

    private OptionReader options() {
        if (options == null) {
            options = new OptionReader(definition, text, words, values);
        }
        return options;
    }

    private boolean opensWithDash(Word word) {
        return Character.getType(text.charAt(word.from())) == Character.DASH_PUNCTUATION;
    }

    private void noteUnclosedQuote(Word word) {
        int opens = opensWithDash(word) ? text.indexOf('=', word.from()) + 1 : word.from();
        values.note(new Mistake(Kind.UNCLOSED_QUOTE, opens, word.to(), "", "", List.of()));
    }

    private void readPosition(Word word, int at) {
        if (rest != null) {
            return;
        }
        List<Parameter> positions = definition.positions();
        if (position == positions.size()) {
            if (options == null || !options.isStrayValue(at)) {
                noteTooMuch(word, at);
            }
            return;
        }
        Parameter parameter = positions.get(position);
        if (parameter.presence() != Presence.LIST) {
            position++;
        }
        if (parameter.kind() == Parameter.Kind.REST) {
            rest = new RestOfText(parameter, text, word);
        } else if (!isNamed(word)) {
            values.read(parameter, word);
        }
    }

    /** Words in a row that are too much are one mistake: nobody wants to read of each word of a sentence. */
    private void noteTooMuch(Word word, int at) {
        if (tooMuchEnd == at && at > 0) {
            values.extendLast(word.to());
        } else {
            values.note(new Mistake(Kind.TOO_MUCH, word.from(), word.to(), "", "", List.of()));
        }
        tooMuchEnd = at + 1;
    }

    /** Notes a word that is {@code plan=trial}, where plan is an argument. */
    private boolean isNamed(Word word) {
        int equals = word.form() == Word.Form.PLAIN ? word.nameEnd() : 0;
        if (equals == 0 || equals == word.length()) {
            return false;
        }
        for (Parameter argument : definition.positions()) {
            if (argument.kind() == Parameter.Kind.ARGUMENT && word.says(argument.name(), 0, equals)) {
                values.noteNamed(argument, word.from(), word.to(), word.text(equals + 1));
                return true;
            }
        }
        return false;
    }

    private Bound construct() {
        try {
            return new Bound.Arguments(values.construct());
        } catch (UserException e) {
            String reason = String.valueOf(e.getMessage());
            return new Bound.Mistakes(
                    List.of(new Mistake(Kind.REFUSED, text.length(), text.length(), "", reason, List.of())));
        }
    }
}
