package dev.countersteer.web;

import java.util.Optional;

/** One thing that must be well for this node to get traffic. Safe for use by many threads. */
@FunctionalInterface
public interface HealthCheck {
    /** What is wrong, in words for an operator; empty when all is well. */
    Optional<String> problem();
}
