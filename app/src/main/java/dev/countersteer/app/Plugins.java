package dev.countersteer.app;

import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.spi.Element;
import com.google.inject.spi.Elements;
import com.google.inject.spi.InstanceBinding;
import com.google.inject.spi.Message;
import dev.countersteer.api.BotPlugin;
import dev.countersteer.api.CommandBinding;
import dev.countersteer.api.Settings;
import dev.countersteer.api.SlashCommand;
import dev.countersteer.api.http.Endpoint;
import dev.countersteer.api.http.EndpointBinding;
import dev.countersteer.app.config.CommandNames;
import dev.countersteer.command.help.HelpModule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The plugins of the class path. One that does not load is named, and the others run.
 *
 * @param names of those that loaded
 * @param modules of those that loaded
 * @param commandNames of the commands that they bind
 * @param problems a line for each that did not
 */
record Plugins(List<String> names, List<Module> modules, Set<String> commandNames, List<String> problems) {
    Plugins {
        names = List.copyOf(names);
        modules = List.copyOf(modules);
        commandNames = Set.copyOf(commandNames);
        problems = List.copyOf(problems);
    }

    static Plugins load(ClassLoader classes, Settings settings) {
        Loading loading = new Loading(settings);
        Iterator<BotPlugin> found = ServiceLoader.load(BotPlugin.class, classes).iterator();
        while (loading.next(found)) {
            // Each turn takes one plugin, or names what keeps it from loading.
        }
        return new Plugins(loading.names, loading.modules, loading.commandNames, loading.problems);
    }

    /** All commands there are, {@code /help} among them. */
    CommandNames commands() {
        Set<String> all = new HashSet<>(commandNames);
        all.add(HelpModule.NAME);
        return new CommandNames(all, problems.isEmpty());
    }

    private static final class Loading {
        private final Settings settings;
        private final List<String> names = new ArrayList<>();
        private final List<Module> modules = new ArrayList<>();
        private final Set<String> commandNames = new HashSet<>();
        private final List<String> problems = new ArrayList<>();

        private Loading(Settings settings) {
            this.settings = settings;
        }

        private boolean next(Iterator<BotPlugin> found) {
            try {
                if (!found.hasNext()) {
                    return false;
                }
                take(found.next());
            } catch (ServiceConfigurationError e) {
                problems.add("A plugin does not load: " + e.getMessage() + reason(e));
            }
            return true;
        }

        /** What a plugin's constructor threw; the error itself says only which plugin it was. */
        private static String reason(ServiceConfigurationError error) {
            return error.getCause() == null ? "" : " (" + error.getCause() + ")";
        }

        private void take(BotPlugin plugin) {
            String name = plugin.getClass().getName();
            try {
                name = plugin.name();
                List<Element> elements = Elements.getElements(Stage.PRODUCTION, plugin.module(settings));
                Optional<Message> error = elements.stream()
                        .filter(Message.class::isInstance)
                        .map(Message.class::cast)
                        .findFirst();
                if (error.isPresent()) {
                    problems.add(
                            "Plugin " + name + " does not load: " + error.get().getMessage());
                    return;
                }
                Optional<String> foreign = foreignPath(name, elements);
                if (foreign.isPresent()) {
                    problems.add("Plugin " + name + " does not load: it answers at " + foreign.get()
                            + ", and may answer below /" + name + "/ only");
                    return;
                }
                names.add(name);
                elements.forEach(this::takeCommand);
                modules.add(Elements.getModule(elements));
            } catch (IllegalArgumentException e) {
                problems.add("Plugin " + name + " does not load: " + (e.getMessage() == null ? e : e.getMessage()));
            } catch (RuntimeException | LinkageError e) {
                problems.add("Plugin " + name + " does not load: " + e);
            }
        }

        /** An address of its endpoints that another plugin may have; one that is not declared is found by the web server. */
        private static Optional<String> foreignPath(String name, List<Element> elements) {
            return elements.stream()
                    .map(element -> element instanceof InstanceBinding<?> bound ? bound.getInstance() : element)
                    .filter(EndpointBinding.class::isInstance)
                    .map(bound -> ((EndpointBinding) bound).handler().getAnnotation(Endpoint.class))
                    .filter(Objects::nonNull)
                    .map(Endpoint::path)
                    .filter(path -> !path.startsWith("/" + name + "/"))
                    .findFirst();
        }

        /** One that is declared wrongly has no name here; the registry says so when it reads it. */
        private void takeCommand(Element element) {
            if (element instanceof InstanceBinding<?> bound && bound.getInstance() instanceof CommandBinding command) {
                SlashCommand declared = command.handler().getAnnotation(SlashCommand.class);
                Optional.ofNullable(declared)
                        .ifPresent(says -> commandNames.add(says.name().toLowerCase(Locale.ROOT)));
            }
        }
    }
}
