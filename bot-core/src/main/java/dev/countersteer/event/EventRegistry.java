package dev.countersteer.event;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import dev.countersteer.api.EventBinding;
import dev.countersteer.api.EventHandler;
import dev.countersteer.api.OnEvent;
import dev.countersteer.command.definition.DeclarationException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who asked for which events. Immutable; shared by all threads. */
@Singleton
public final class EventRegistry {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");

    private final Map<EventKind, List<EventDefinition>> handlers;

    /**
     * Reads all bindings.
     *
     * @throws DeclarationException with every problem of every binding
     */
    @Inject
    EventRegistry(Set<EventBinding> bindings) {
        List<String> problems = new ArrayList<>();
        List<EventDefinition> all = new ArrayList<>();
        for (EventBinding binding : bindings) {
            read(binding, problems).ifPresent(all::add);
        }
        all.sort(comparing(EventDefinition::name));
        handlers = all.stream()
                .collect(groupingBy(EventDefinition::kind, () -> new EnumMap<>(EventKind.class), toUnmodifiableList()));
        handlers.values().forEach(ofKind -> checkNames(ofKind, problems));
        if (!problems.isEmpty()) {
            throw new DeclarationException(problems);
        }
    }

    /** Who asked for events of a kind, by name; mostly nobody. */
    public List<EventDefinition> handlers(EventKind kind) {
        return handlers.getOrDefault(kind, List.of());
    }

    /** The one of that name who asked for events of a kind. */
    public Optional<EventDefinition> find(EventKind kind, String name) {
        return handlers(kind).stream()
                .filter(handler -> handler.name().equals(name))
                .findFirst();
    }

    private static Optional<EventDefinition> read(EventBinding binding, List<String> problems) {
        String handler = binding.handler().getName();
        OnEvent declared = binding.handler().getAnnotation(OnEvent.class);
        Optional<EventKind> kind = kind(binding.handler());
        if (declared == null) {
            problems.add(handler + ": has no @OnEvent; add it with a name and a summary");
        } else if (!NAME.matcher(declared.name()).matches()) {
            problems.add(handler + ": the name \"" + declared.name()
                    + "\" cannot be one; use a letter, then at most 31 letters, digits, - or _");
        } else if (declared.summary().isBlank()) {
            problems.add(handler + ": the summary is blank; say in one line what the handler does");
        }
        if (kind.isEmpty()) {
            problems.add(handler + ": does not say what it handles; let it implement EventHandler itself, with one of "
                    + Arrays.stream(EventKind.values())
                            .map(each -> each.type().getSimpleName())
                            .toList());
        }
        return declared == null || kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new EventDefinition(
                        declared.name(),
                        declared.summary(),
                        kind.get(),
                        Set.of(declared.scopes()),
                        binding.provider()));
    }

    private static Optional<EventKind> kind(Class<?> handler) {
        return Arrays.stream(handler.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == EventHandler.class)
                .map(type -> type.getActualTypeArguments()[0])
                .filter(Class.class::isInstance)
                .flatMap(type -> EventKind.of((Class<?>) type).stream())
                .findFirst();
    }

    private static void checkNames(List<EventDefinition> ofKind, List<String> problems) {
        for (int i = 1; i < ofKind.size(); i++) {
            if (ofKind.get(i).name().equals(ofKind.get(i - 1).name())) {
                problems.add("two handlers are " + ofKind.get(i) + "; give each a name of its own");
            }
        }
    }
}
