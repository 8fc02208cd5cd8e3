package dev.countersteer.web;

import dev.countersteer.api.http.Endpoint;
import dev.countersteer.api.http.EndpointBinding;
import dev.countersteer.command.definition.DeclarationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds at start-up what is wrong with the addresses that plugins want, all of it at once. */
final class EndpointPaths {
    private static final Set<String> OURS = Set.of("admin", "health", "login", "metrics", "playground", "webhooks");
    private static final Pattern FORM = Pattern.compile("/[a-z][a-z0-9-]*(?:/(?:[a-z0-9][a-z0-9-]*|\\{[a-zA-Z]+}))+");
    private static final String PARAMETER = "{";

    private EndpointPaths() {}

    /**
     * Checks them against each other, and against our own.
     *
     * @throws DeclarationException with every problem of every binding
     */
    static void check(Collection<EndpointBinding> bindings) {
        List<String> problems = new ArrayList<>();
        List<EndpointBinding> sound = new ArrayList<>();
        for (EndpointBinding binding : bindings) {
            problem(binding, sound)
                    .map(problem -> binding.handler().getName() + ": " + problem)
                    .ifPresentOrElse(problems::add, () -> sound.add(binding));
        }
        if (!problems.isEmpty()) {
            throw new DeclarationException(problems);
        }
    }

    private static Optional<String> problem(EndpointBinding binding, List<EndpointBinding> before) {
        Endpoint declared = binding.handler().getAnnotation(Endpoint.class);
        if (declared == null) {
            return Optional.of("has no @Endpoint; add it with a method and a path");
        }
        String path = declared.path();
        if (!FORM.matcher(path).matches() || hasTwins(parts(declared))) {
            return Optional.of("the path \"" + path + "\" cannot be one; write for example"
                    + " /identity/contacts/{externalId}, with parts in lower case");
        }
        if (OURS.contains(parts(declared)[1])) {
            return Optional.of("the path " + path + " is the bot's own; take another first part");
        }
        return before.stream()
                .filter(other -> clash(declared, other.handler().getAnnotation(Endpoint.class)))
                .findFirst()
                .map(other -> declared.method() + " " + path + " may be for "
                        + other.handler().getName() + ", too; change one of them");
    }

    private static boolean hasTwins(String[] parts) {
        List<String> names =
                Arrays.stream(parts).filter(part -> part.startsWith(PARAMETER)).toList();
        return names.size() != Set.copyOf(names).size();
    }

    /** Whether one request may be for both. */
    private static boolean clash(Endpoint one, Endpoint other) {
        String[] left = parts(one);
        String[] right = parts(other);
        boolean same = one.method() == other.method() && left.length == right.length;
        for (int i = 0; same && i < left.length; i++) {
            same = left[i].equals(right[i]) || left[i].startsWith(PARAMETER) || right[i].startsWith(PARAMETER);
        }
        return same;
    }

    private static String[] parts(Endpoint endpoint) {
        return endpoint.path().split("/");
    }
}
