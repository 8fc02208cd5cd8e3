package dev.countersteer.command;

import dev.countersteer.api.Quoted;
import dev.countersteer.api.UserException;
import dev.countersteer.command.Parameter.Kind;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a command's record of what was typed, or says all that is wrong with it. One use; confined to a thread. */
public final class ArgumentBinder {
    private final CommandDefinition definition;
    private final String arguments;
    private final Iterator<Word> words;
    private final Iterator<Parameter> positions;
    private final Map<Parameter, Object> values = new HashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    private ArgumentBinder(CommandDefinition definition, String arguments, List<Word> words) {
        this.definition = definition;
        this.arguments = arguments;
        this.words = words.iterator();
        this.positions =
                definition.parameters().stream().filter(Parameter::isPositional).iterator();
    }

    /** Whether {@code --help} stands among the arguments. */
    public static boolean asksForHelp(CommandLine line) {
        return Words.split(line.arguments()).words().stream()
                .takeWhile(word -> !word.endsOptions())
                .anyMatch(word -> word.isOption() && word.text().equalsIgnoreCase("--help"));
    }

    /** Binds the arguments of a command line to the parameters of its command. Never throws for what was typed. */
    public static Bound bind(CommandDefinition definition, CommandLine line) {
        Words.Split split = Words.split(line.arguments());
        if (split.unclosedQuote().isPresent()) {
            String tail = line.arguments().substring(split.unclosedQuote().getAsInt());
            return new Bound.Mistakes(List.of("The quote that opens at " + shown(tail) + " never closes."));
        }
        ArgumentBinder binder = new ArgumentBinder(definition, line.arguments(), split.words());
        binder.readWords();
        binder.noteMissing();
        return binder.mistakes.isEmpty() ? binder.construct() : new Bound.Mistakes(binder.mistakes);
    }

    private void readWords() {
        boolean options = true;
        while (words.hasNext()) {
            Word word = words.next();
            if (options && word.endsOptions()) {
                options = false;
            } else if (options && word.isOption()) {
                readOption(word);
            } else if (readPosition(word)) {
                return;
            }
        }
    }

    /** Returns whether the argument took the rest of the text. */
    private boolean readPosition(Word word) {
        if (!positions.hasNext()) {
            mistakes.add(definition + " does not take " + shown(word.text()) + ".");
            return false;
        }
        Parameter parameter = positions.next();
        boolean rest = parameter.kind() == Kind.REST;
        boolean single = word.quoted() && !words.hasNext();
        parse(parameter, rest && !single ? arguments.substring(word.from()) : word.text());
        return rest;
    }

    private void readOption(Word word) {
        int equals = word.text().indexOf('=');
        String name = word.text().substring(2, equals < 0 ? word.text().length() : equals);
        Optional<Parameter> found = option(name);
        if (found.isEmpty()) {
            readNegation(name);
            return;
        }
        Parameter option = found.get();
        if (values.containsKey(option)) {
            mistakes.add("--" + option.name() + " is given twice.");
            return;
        }
        if (option.kind() == Kind.FLAG) {
            values.put(option, true);
        } else if (equals >= 0) {
            parse(option, word.text().substring(equals + 1));
        } else {
            readValue(option);
        }
    }

    private void readNegation(String name) {
        Optional<Parameter> flag = name.startsWith("no-") ? option(name.substring(3)) : Optional.empty();
        if (flag.isPresent() && flag.get().kind() == Kind.FLAG) {
            values.put(flag.get(), false);
            return;
        }
        List<String> near = NearNames.of(name, optionNames());
        String hint = near.isEmpty() ? "" : " Did you mean --" + near.get(0) + "?";
        mistakes.add(definition + " has no option --" + shown(name) + "." + hint);
    }

    private void readValue(Parameter option) {
        if (!words.hasNext()) {
            mistakes.add("--" + option.name() + " needs a value.");
            return;
        }
        Word value = words.next();
        if (value.isOption()) {
            mistakes.add("--" + option.name() + " needs a value, and found " + shown(value.text()) + ".");
            return;
        }
        parse(option, value.text());
    }

    private void parse(Parameter parameter, String text) {
        // What is wrong is noted here once; the parameter is not reported missing on top of it.
        values.put(parameter, "");
        if (text.isBlank()) {
            mistakes.add(parameter.name() + " is empty.");
            return;
        }
        try {
            values.put(parameter, parameter.parser().parse(text));
        } catch (UserException e) {
            mistakes.add(parameter.name() + ": " + e.getMessage());
        }
    }

    private void noteMissing() {
        for (Parameter parameter : definition.parameters()) {
            if (parameter.isRequired() && !values.containsKey(parameter)) {
                String choices =
                        parameter.choices().isEmpty() ? "" : ": one of " + String.join(", ", parameter.choices());
                mistakes.add(parameter.name() + " is missing" + choices + ".");
            }
        }
    }

    private Bound construct() {
        Object[] components =
                definition.parameters().stream().map(this::component).toArray();
        try {
            return new Bound.Arguments(definition.constructor().newInstance(components));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof UserException mistake) {
                return new Bound.Mistakes(List.of(String.valueOf(mistake.getMessage())));
            }
            throw new IllegalStateException("the arguments of " + definition + " cannot be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the arguments of " + definition + " cannot be made", e);
        }
    }

    private Object component(Parameter parameter) {
        if (parameter.kind() == Kind.FLAG) {
            return values.getOrDefault(parameter, false);
        }
        Optional<Object> value = Optional.ofNullable(values.get(parameter));
        return parameter.optional() ? value : value.orElseThrow();
    }

    private Optional<Parameter> option(String name) {
        return definition.parameters().stream()
                .filter(parameter ->
                        !parameter.isPositional() && parameter.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private List<String> optionNames() {
        return definition.parameters().stream()
                .filter(parameter -> !parameter.isPositional())
                .map(Parameter::name)
                .toList();
    }

    private static String shown(String text) {
        return Quoted.shortened(text);
    }
}
